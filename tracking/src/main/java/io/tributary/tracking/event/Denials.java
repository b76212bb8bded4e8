package io.tributary.tracking.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.kernel.RateLimits;
import io.tributary.tracking.guard.Knock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Keeps whom the door turned away, so that the operator finds the cause. A flood of them is counted, and kept in part. */
@ApplicationScoped
class Denials {

    private static final int KEPT_PER_MINUTE = 600;
    private static final int LIMITED_PER_MINUTE = 6;

    private final Quarantine quarantine;
    private final Arrivals arrivals;
    private final RateLimits limits;
    private final MeterRegistry meters;

    Denials(Quarantine quarantine, Arrivals arrivals, RateLimits limits, MeterRegistry meters) {
        this.quarantine = quarantine;
        this.arrivals = arrivals;
        this.limits = limits;
        this.meters = meters;
    }

    /** Keeps that somebody came without a key of the door's tenant, and nothing of what it said; gives the answer. */
    UnknownKey log(Door door, String cause) {
        return log(door, nothing(), cause);
    }

    /** Keeps what somebody with a key said who was not let in; gives the answer, which never tells the cause. */
    UnknownKey log(Door door, Knock knock, String cause) {
        return log(door, report(knock), cause);
    }

    /** As above, for what was read already. */
    UnknownKey log(Door door, Report report, String cause) {
        meters.counter("tributary.denied", "reason", cause).increment();
        keep(door, report, cause, "denials", KEPT_PER_MINUTE);
        return new UnknownKey();
    }

    /** Servers try again, so that some are enough to show; browsers do not, so all of them are kept for a replay. */
    void logLimited(Door door, Knock knock) {
        var perMinute = knock.fromBrowser() ? Integer.MAX_VALUE : LIMITED_PER_MINUTE;
        keep(door, report(knock), "rate_limited", "limited", perMinute);
    }

    private void keep(Door door, Report report, String cause, String kind, int perMinute) {
        var who = door.reporter().tenant().key() + '/' + door.reporter().integrationId();
        if (limits.take("kept-" + kind, who, perMinute, 1).admitted()) {
            var receipt = Receipt.refused(Receipt.Status.REJECTED, cause, null, "It was turned away at the door.");
            await(door, report, receipt);
        }
    }

    private void await(Door door, Report report, Receipt receipt) {
        try {
            var kept = quarantine
                    .keep(door, report, receipt, InboundRequest.Outcome.DENIED)
                    .join();
            arrivals.denied(door, report, receipt.keptAs(kept));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private static Report nothing() {
        return new Report(Map.of(), true, "");
    }

    private static Report report(Knock knock) {
        var body = new String(knock.body(), StandardCharsets.UTF_8);
        try {
            return Report.ofQuery(knock.query(), body);
        } catch (Malformed unreadable) {
            return new Report(Map.of(), true, body.isEmpty() ? knock.query() : body);
        }
    }
}
