package io.tributary.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.commissions.CommissionPlan;
import io.tributary.commissions.Plans;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes plans of one way to earn over: an amount or a share for an event. Richer ones are made in the editor. */
@ApplicationScoped
class PlanImport implements ImportKind {

    private static final Set<String> YES = Set.of("1", "yes", "true", "y");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private final Plans plans;
    private final OldNames names;

    PlanImport(Plans plans, OldNames names) {
        this.plans = plans;
        this.names = names;
    }

    @Override
    public String key() {
        return "plans";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.PLANS;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        return new RowByRow(job.dryRun(), List.of("plan"), this::take);
    }

    private RowResult take(OldRow row) {
        var key = row.need("plan");
        if (CommissionPlan.byKey(key).isPresent()) {
            return RowResult.DUPLICATE;
        }
        var program = names.program(row);
        var byDefault =
                row.text("default") != null && YES.contains(row.need("default").toLowerCase(Locale.ROOT));
        plans.put(key, new Plans.PlanTerms(row.need("name"), program.key(), byDefault ? true : null, null));
        var component = JsonNodeFactory.instance.objectNode().put("key", "main").put("event", row.need("event"));
        component.set("earn", JsonNodeFactory.instance.objectNode().put(earns(row), row.decimal(earns(row))));
        component.put("hold", hold(row.text("hold")));
        var components = JsonNodeFactory.instance.arrayNode().add(component);
        plans.publish(key, new Plans.NewVersion(day(row.text("valid_from")), row.text("currency"), components, false));
        return RowResult.ACCEPTED;
    }

    private static String earns(OldRow row) {
        boolean flat = row.text("flat") != null;
        if (flat == (row.text("percent") != null)) {
            throw Refusal.invalid("bad_value", "flat", "Say either an amount (flat) or a share (percent).");
        }
        return flat ? "flat" : "percent";
    }

    /** Days, or an ISO 8601 period. */
    private static String hold(@Nullable String text) {
        if (text == null) {
            return "P0D";
        }
        return DAYS.matcher(text).matches() ? "P" + text + "D" : text;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_date", "valid_from", "A day is written like 2026-11-20.");
        }
    }
}
