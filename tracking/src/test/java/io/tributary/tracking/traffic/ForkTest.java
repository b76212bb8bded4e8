package io.tributary.tracking.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ForkTest {

    private static final int VISITORS = 10_000;

    @Property(tries = 200)
    void shares_are_as_the_weights_want_them(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 100) Integer> weights) {
        var fork = new Fork(new TrafficRule(
                Audience.EVERYBODY,
                IntStream.range(0, weights.size())
                        .mapToObj(i -> new Alternative("https://" + i + ".example/", weights.get(i)))
                        .toList()));
        var counts = new HashMap<String, Integer>();

        IntStream.range(0, VISITORS).forEach(i -> counts.merge(fork.next().fill(macro -> ""), 1, Integer::sum));

        var sum = weights.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < weights.size(); i++) {
            var expected = (double) VISITORS * weights.get(i) / sum;
            assertEquals(expected, counts.getOrDefault("https://" + i + ".example/", 0), 6);
        }
    }
}
