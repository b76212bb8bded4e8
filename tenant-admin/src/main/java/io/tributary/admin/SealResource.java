package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.ledger.DaySeal;
import io.tributary.ledger.Seals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The seals of the books, and whether what they sealed is still as it was. */
@Path("/api/v1/ledger")
@RolesAllowed(Capability.VIEW)
@Tag(name = "Ledger")
class SealResource {

    /** A sealed day (UTC) and its hash, which covers the seal before it. */
    record SealAnswer(LocalDate day, long transfers, String previous, String hash, Instant sealedAt) {

        static SealAnswer of(DaySeal seal) {
            return new SealAnswer(seal.day(), seal.transfers(), seal.previous(), seal.hash(), seal.sealedAt());
        }
    }

    /** A sealed day and what its rows come to now. */
    record CheckedAnswer(SealAnswer seal, Seals.State state) {}

    /** What was looked at, whether all of it is intact, and each day. */
    record CheckAnswer(LocalDate from, LocalDate to, boolean intact, List<CheckedAnswer> days) {}

    private final Seals seals;
    private final Cursor cursors;
    private final InstantSource clock;

    SealResource(Seals seals, Cursor cursors, InstantSource clock) {
        this.seals = seals;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("seals")
    @Operation(summary = "List the sealed days of the books, newest first")
    public Page<SealAnswer> seals(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : LocalDate.parse(cursors.open(cursor));
        var rows = DaySeal.before(before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, seal -> seal.day().toString()).map(SealAnswer::of);
    }

    @GET
    @Path("seal-check")
    @Operation(summary = "Read the rows of sealed days again and compare their hashes; default: the last 31 days")
    public CheckAnswer check(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
        var first = from == null ? last.minusDays(30) : day("from", from);
        if (last.isBefore(first) || last.isAfter(first.plusDays(Seals.MOST_DAYS - 1))) {
            throw Refusal.invalid(
                    "bad_span", "from", "At most %d days are checked at once.".formatted(Seals.MOST_DAYS));
        }
        var days = seals.check(first, last).stream()
                .map(checked -> new CheckedAnswer(SealAnswer.of(checked.seal()), checked.state()))
                .toList();
        return new CheckAnswer(first, last, days.stream().allMatch(day -> day.state() == Seals.State.INTACT), days);
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_time", field, "A day is written like 2026-07-01.");
        }
    }
}
