package io.tributary.tracking.event;

import io.tributary.kernel.Ids;
import io.tributary.tracking.inbound.Arrival;
import io.tributary.tracking.inbound.InboundLog;
import io.tributary.tracking.inbound.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes in the inbound log what came through a door, once it has its receipt. */
@ApplicationScoped
class Arrivals {

    private static final int LONGEST_RAW = 8 * 1024;

    private final InboundLog log;
    private final Contents contents;
    private final InstantSource clock;

    Arrivals(InboundLog log, Contents contents, InstantSource clock) {
        this.log = log;
        this.contents = contents;
        this.clock = clock;
    }

    /** The same answer; it is noted when it is fetched. */
    Supplier<Receipt> noted(Door door, Report report, Supplier<Receipt> answer) {
        return () -> {
            var receipt = answer.get();
            note(door, report, receipt, outcome(report, receipt));
            return receipt;
        };
    }

    /** Notes somebody whom the door turned away, and who stands in the quarantine under the receipt's id. */
    void denied(Door door, Report report, Receipt receipt) {
        note(door, report, receipt, Outcome.DENIED);
    }

    private void note(Door door, Report report, Receipt receipt, Outcome outcome) {
        var took = Duration.ofNanos(System.nanoTime() - door.since());
        boolean event = receipt.trace() == null || receipt.trace().startsWith("/api/v1/events/");
        log.note(new Arrival(
                Ids.next(),
                door.reporter().tenant().key(),
                clock.instant().minus(took),
                door.channel().name(),
                door.reporter().integrationId(),
                program(door, report),
                outcome,
                receipt.reason(),
                receipt.field(),
                said(report, "event"),
                said(report, "txid"),
                event ? receipt.id() : null,
                event ? null : receipt.id(),
                door.address(),
                TimeUnit.NANOSECONDS.toMicros(took.toNanos()),
                contents.json(Map.copyOf(door.headers())),
                event ? cut(report.raw()) : ""));
    }

    private static Outcome outcome(Report report, Receipt receipt) {
        boolean kept = receipt.trace() != null && receipt.trace().startsWith("/api/v1/inbound-requests/");
        if (report.flag("test") || kept && receipt.status().code() == 200) {
            return Outcome.TEST;
        }
        return switch (receipt.status()) {
            case ACCEPTED -> Outcome.ACCEPTED;
            case DUPLICATE -> Outcome.DUPLICATE;
            case CONFLICT -> Outcome.CONFLICT;
            case MALFORMED -> Outcome.MALFORMED;
            case REJECTED -> Outcome.REJECTED;
        };
    }

    private static @Nullable UUID program(Door door, Report report) {
        var only = door.programId();
        if (only != null) {
            return only;
        }
        try {
            return Programs.of(door.reporter(), report).program().id();
        } catch (Rejection unnamed) {
            return null;
        }
    }

    private static @Nullable String said(Report report, String name) {
        return report.said(name).map(Arrivals::cut).orElse(null);
    }

    private static String cut(String text) {
        var cut = text.length() > LONGEST_RAW ? text.substring(0, LONGEST_RAW) : text;
        return cut.replace("\0", "");
    }
}
