package io.tributary.tracking.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.tributary.tracking.GroupCommit;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.RatingQueue;
import io.tributary.tracking.click.ClickId;
import io.tributary.tracking.guard.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Records what is reported: each report is read, stored once, and answered with a receipt after COMMIT. What cannot be
 * believed is kept apart with its reason.
 */
@ApplicationScoped
public class Events {

    private static final int MOST_WAITING = 20_000;
    private static final String TEST = "test";
    private static final String DRY_RUN = "dry_run";

    private final EventReader reader;
    private final Quarantine quarantine;
    private final Attributions attributions;
    private final EventLookup lookup;
    private final DryRun dryRun;
    private final Guard guard;
    private final Arrivals arrivals;
    private final GroupCommit<NewEvent, Stored> commit;

    Events(
            EventReader reader,
            Quarantine quarantine,
            Attributions attributions,
            EventLookup lookup,
            DryRun dryRun,
            Guard guard,
            Arrivals arrivals,
            RatingQueue queue,
            @DataSource("ingest") AgroalDataSource ingest) {
        this.reader = reader;
        this.quarantine = quarantine;
        this.attributions = attributions;
        this.lookup = lookup;
        this.dryRun = dryRun;
        this.guard = guard;
        this.arrivals = arrivals;
        commit = new GroupCommit<>("events", MOST_WAITING, ingest, new EventBatch(queue));
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    /** Records one report; blocks until it is committed. */
    Receipt record(Door door, Report report) {
        return record(door, List.of(report)).getFirst();
    }

    /** Records all of them, in one or few transactions; each has its own receipt, in their order. */
    List<Receipt> record(Door door, List<Report> reports) {
        try {
            var waiting = new ArrayList<Supplier<Receipt>>();
            for (var report : reports) {
                waiting.add(arriving(door, report));
            }
            return waiting.stream().map(Supplier::get).toList();
        } catch (RuntimeException failed) {
            door.nothingCame().run();
            throw failed;
        }
    }

    /** As {@link #record(Door, Report)}, for what is kept already: a refusal is told and not kept again. */
    Receipt recordOrTell(Door door, Report report) {
        return recordOrTell(door, List.of(report)).getFirst();
    }

    /** The same for many, in one or few transactions. */
    public List<Receipt> recordOrTell(Door door, List<Report> reports) {
        var waiting = new ArrayList<Supplier<Receipt>>();
        for (var report : reports) {
            waiting.add(submit(door, report, false));
        }
        return waiting.stream().map(Supplier::get).toList();
    }

    /** Tries reports of this door out; nothing is stored. */
    public EventRehearsal rehearse(Door door) {
        return new EventRehearsal(reader, lookup, door);
    }

    /** Keeps what was read and must not count, for that reason. */
    Receipt reject(Door door, Report report, Rejection why) {
        return arrivals.noted(door, report, keep(door, report, refusal(why), InboundRequest.Outcome.REJECTED))
                .get();
    }

    /** Notes what was understood and is no event, as the operator's own rules say. */
    void passOver(Door door, String raw) {
        var receipt =
                new Receipt(null, Receipt.Status.ACCEPTED, null, "no_rule_applies", List.of(), null, null, null, null);
        var unused = arrivals.noted(door, new Report(Map.of(), true, raw), () -> receipt)
                .get();
    }

    /** Keeps what cannot be read as a report at all. */
    Receipt refuse(Door door, Malformed malformed, String raw) {
        var receipt = Receipt.refused(Receipt.Status.MALFORMED, "malformed", null, malformed.detail());
        var report = new Report(Map.of(), true, raw);
        return arrivals.noted(door, report, keep(door, report, receipt, InboundRequest.Outcome.MALFORMED))
                .get();
    }

    /** Hands the report in, to be noted in the inbound log; a dry run leaves no trace. */
    private Supplier<Receipt> arriving(Door door, Report report) {
        var answer = submit(door, report, true);
        return report.flag(DRY_RUN) && !report.flag(TEST) ? answer : arrivals.noted(door, report, answer);
    }

    /** Hands the report in; the receipt is to be fetched by the same thread, which then waits for the commit. */
    private Supplier<Receipt> submit(Door door, Report report, boolean keepRefusal) {
        try {
            var event = reader.read(door.reporter(), report, door.channel());
            if (report.flag(DRY_RUN) && !report.flag(TEST)) {
                return () -> explained(preview(event), event);
            }
            if (isTest(door, report, event)) {
                return keep(door, report, preview(event), InboundRequest.Outcome.TEST);
            }
            var stored = commit.submit(event);
            return () -> {
                var outcome = await(stored);
                return keepRefusal && outcome.refusal() != null
                        ? keep(door, report, refusal(outcome.refusal()), InboundRequest.Outcome.REJECTED)
                                .get()
                        : receipt(event, outcome);
            };
        } catch (Rejection rejection) {
            return keepRefusal && !report.flag(DRY_RUN)
                    ? keep(door, report, refusal(rejection), InboundRequest.Outcome.REJECTED)
                    : () -> refusal(rejection);
        }
    }

    /** Said so, or by a server that only tests, or of a click that was one. */
    private boolean isTest(Door door, Report report, NewEvent event) {
        var reporter = door.reporter();
        return report.flag(TEST)
                || event.click() != null && ClickId.isTest(event.click().clickId())
                || guard.isTesting(reporter.tenant().key(), reporter.integrationId());
    }

    private Supplier<Receipt> keep(Door door, Report report, Receipt receipt, InboundRequest.Outcome outcome) {
        var kept = quarantine.keep(door, report, receipt, outcome);
        return () -> receipt.keptAs(await(kept));
    }

    private static Receipt refusal(Rejection rejection) {
        return Receipt.refused(Receipt.Status.REJECTED, rejection.reason(), rejection.field(), rejection.detail());
    }

    /** With what would come of it; nothing more comes of what was there before. */
    private Receipt explained(Receipt receipt, NewEvent event) {
        return receipt.status() == Receipt.Status.ACCEPTED ? receipt.explained(dryRun.of(event)) : receipt;
    }

    /** What the report would be answered, if it came now. */
    private Receipt preview(NewEvent event) {
        return receipt(event, lookup.find(event));
    }

    private Receipt receipt(NewEvent event, Stored stored) {
        if (stored.status() == Receipt.Status.CONFLICT && stored.id() != null) {
            return Receipt.conflict(stored.id(), event.ignored());
        }
        if (stored.refusal() != null) {
            return refusal(stored.refusal());
        }
        var attribution = attribution(event, stored.binding());
        return Receipt.of(stored.status(), stored.id(), attribution, event.ignored());
    }

    /** Whose the event is as far as itself and the customer's binding tell; rating looks at the whole timeline. */
    private Attribution attribution(NewEvent event, Binding binding) {
        return attributions
                .policy(event.programId())
                .attribute(binding.timeline(event))
                .getOrDefault(event.id(), Attribution.none("no_evidence", List.of()));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
