package io.tributary.commissions;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.program.Directory;
import io.tributary.tracking.event.Consequence;
import io.tributary.tracking.event.EarningsPreview;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rates a customer with and without an event, as it would be rated, and tells the difference. */
@ApplicationScoped
class CommissionPreview implements EarningsPreview {

    private final PlanBooks plans;
    private final Directory directory;
    private final InstantSource clock;

    CommissionPreview(PlanBooks plans, Directory directory, InstantSource clock) {
        this.plans = plans;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Consequence> of(Credited before, Credited after) {
        var book = plans.ofProgram(after.timeline().programId());
        var was = rate(before, book);
        var is = rate(after, book);
        var consequences = new ArrayList<Consequence>();
        var earned = new HashMap<String, DesiredLine>();
        was.desired().forEach(line -> earned.put(key(line), line));
        for (var line : is.desired()) {
            var known = earned.remove(key(line));
            if (known == null || !known.amount().equals(line.amount())) {
                consequences.add(change(line, known));
            }
        }
        earned.values().forEach(line -> consequences.add(takenBack(line)));
        var withheld = new HashSet<>(was.withheld());
        is.withheld().stream()
                .filter(cause -> !withheld.contains(cause))
                .forEach(cause -> consequences.add(nothing(cause)));
        return consequences;
    }

    private Rated rate(Credited credited, PlanBook book) {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        return Rating.rate(credited.timeline(), credited.credit(), book, zone, clock.instant());
    }

    /** A cause may pass from one affiliate to another: that is something taken back and something earned. */
    private static String key(DesiredLine line) {
        return line.key() + ' ' + line.affiliateId() + ' ' + line.amount().currency();
    }

    private static Consequence change(DesiredLine line, @Nullable DesiredLine known) {
        Money amount = known == null ? line.amount() : line.amount().minus(known.amount());
        var explanation = line.explanation();
        return new Consequence(line.affiliateId(), line.component(), amount, null, explanation.sentence(), explanation);
    }

    private static Consequence takenBack(DesiredLine line) {
        return new Consequence(
                line.affiliateId(),
                line.component(),
                line.amount().negated(),
                null,
                "What was earned before is taken back.",
                null);
    }

    private static Consequence nothing(Withheld cause) {
        return new Consequence(
                cause.affiliateId(),
                component(cause.key()),
                null,
                cause.reason(),
                cause.sentence(),
                cause.progress().isEmpty() ? null : Map.of("progress", cause.progress()));
    }

    /** A key is the component's, or that and the event's. */
    private static @Nullable String component(@Nullable String key) {
        return key == null ? null : key.split("/", 2)[0];
    }
}
