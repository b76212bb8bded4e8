package io.tributary.tracking.click;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ClickIdTest {

    private static final int TENANTS = (1 << 20) - 1;
    private static final int LINKS = (1 << 24) - 1;
    private static final long YEAR_2100 = 4_102_444_800_000L;

    private final ClickIds ids = new ClickIds(key(0), key(2));

    @Property
    void an_id_says_its_tenant_link_and_time(
            @ForAll @IntRange(max = TENANTS) int tenant,
            @ForAll @IntRange(max = LINKS) int link,
            @ForAll @LongRange(max = YEAR_2100) long millis) {
        var text = ids.text(ids.next(tenant, link, Instant.ofEpochMilli(millis)));

        var click = ids.open(text, tenant).orElseThrow();
        assertEquals(Instant.ofEpochMilli(millis), ClickId.timeOf(click));
        assertEquals(link, ClickId.linkOf(click));
        assertTrue(text.matches("[0-9a-v]{40}"), text);
        assertEquals(text, ids.text(click));
        assertEquals(Optional.of(click), ids.open(text.toUpperCase(Locale.ROOT), tenant));
    }

    @Property(tries = 200)
    void no_altered_bit_goes_unnoticed(
            @ForAll @IntRange(max = TENANTS) int tenant,
            @ForAll @IntRange(max = LINKS) int link,
            @ForAll @LongRange(max = YEAR_2100) long millis) {
        var bytes = Base32.decode(ids.text(ids.next(tenant, link, Instant.ofEpochMilli(millis))), 25)
                .orElseThrow();

        for (int bit = 0; bit < 200; bit++) {
            var altered = bytes.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), ids.open(Base32.encode(altered, 25), tenant));
        }
    }

    @Property
    void an_id_of_another_tenant_does_not_open(
            @ForAll @IntRange(max = TENANTS) int tenant, @ForAll @IntRange(max = TENANTS) int other) {
        var text = ids.text(ids.next(tenant, 1, Instant.EPOCH));

        assertEquals(tenant == other, ids.open(text, other).isPresent());
    }

    @Property
    void what_was_never_made_here_does_not_open(@ForAll String text) {
        assertEquals(Optional.empty(), ids.open(text, 1));
    }

    @Property
    void an_id_made_under_another_secret_does_not_open(@ForAll @IntRange(max = LINKS) int link) {
        var forged = new ClickIds(key(1), key(1));

        assertEquals(Optional.empty(), ids.open(forged.text(forged.next(1, link, Instant.EPOCH)), 1));
    }

    @Property
    void later_ids_sort_behind_earlier_ones(
            @ForAll @LongRange(max = YEAR_2100) long millis,
            @ForAll @IntRange(max = LINKS) int link,
            @ForAll @IntRange(max = LINKS) int other) {
        var earlier = ids.text(ids.next(7, link, Instant.ofEpochMilli(millis)));
        var later = ids.text(ids.next(7, other, Instant.ofEpochMilli(millis + 1)));

        assertTrue(earlier.compareTo(later) < 0);
    }

    @Property
    void the_id_of_a_test_says_that_it_is_one(@ForAll @IntRange(max = LINKS) int link) {
        var test = ids.nextTest(1, link, Instant.EPOCH);

        assertEquals(Optional.of(test), ids.open(ids.text(test), 1));
        assertTrue(ClickId.isTest(test));
        assertFalse(ClickId.isTest(ids.next(1, link, Instant.EPOCH)));
    }

    private static SecretKey key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
