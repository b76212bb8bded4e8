package io.tributary.tracking.click;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Directory;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import io.tributary.tracking.link.TrackingLink;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** First clicks as nodes hand them in that do not know of each other, or that have just started. */
@QuarkusTest
class UniqueVisitTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(24);

    @Inject
    Clicks clicks;

    @Inject
    ClickIds ids;

    @Inject
    Directory directory;

    private String tenant;
    private TrackingLink link;

    @BeforeEach
    void open_a_casino() {
        var casino = new TestCasino(TestTenant.blank());
        tenant = casino.tenant().key();
        link = CurrentTenant.get(
                tenant, () -> TrackingLink.byCode(casino.code()).orElseThrow());
    }

    @Test
    void of_many_that_seem_to_be_the_first_one_is() {
        var same = IntStream.range(0, 200).mapToObj(i -> click(NOON, "ann")).toList();

        record(same);

        assertEquals(1, uniques(same));
    }

    @Test
    void each_visitor_has_a_first_one_and_a_new_one_after_the_window() {
        var later = NOON.plus(WINDOW);
        var all = List.of(
                click(NOON, "ann"), click(NOON, "bob"), click(later.minusMillis(1), "ann"), click(later, "ann"));

        all.forEach(one -> record(List.of(one)));

        assertEquals(
                List.of(true, true, false, true),
                all.stream().map(this::isUnique).toList());
    }

    @Test
    void a_click_that_is_written_twice_stays_what_it_was() {
        var first = List.of(click(NOON, "ann"));

        record(first);
        record(first);

        assertEquals(1, uniques(first));
    }

    private void record(List<NewClick> some) {
        CompletableFuture.allOf(some.stream().map(clicks::record).toArray(CompletableFuture[]::new))
                .join();
    }

    private long uniques(List<NewClick> some) {
        return some.stream().filter(this::isUnique).count();
    }

    private boolean isUnique(NewClick click) {
        return CurrentTenant.get(
                tenant, () -> Click.byId(click.id()).orElseThrow().uniqueClick());
    }

    private NewClick click(Instant at, String visitor) {
        UUID id = ids.next(directory.byKey(tenant).orElseThrow().number(), link.number(), at);
        @Nullable String none = null;
        return new NewClick(
                tenant,
                id,
                link.id(),
                link.programId(),
                link.affiliateId(),
                Click.Kind.PERSON,
                true,
                at.plus(WINDOW),
                null,
                null,
                visitor.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "",
                none,
                none,
                none,
                none,
                none,
                none,
                true);
    }
}
