package io.tributary.admin.migration;

import io.quarkus.qute.TemplateExtension;
import io.tributary.kernel.Money;
import io.tributary.migration.OpeningBalance;
import io.tributary.migration.ShadowFigures;
import io.tributary.migration.ShadowReport;
import io.tributary.migration.ShadowRow;
import io.tributary.tracking.legacy.LinkShape;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The colours and shapes of what templates write about coming from another system. */
@TemplateExtension
class MigrationWords {

    private static final String NOTHING = "–";

    private MigrationWords() {}

    /** Such as /aff_c?offer_id=…&aff_id=… */
    static String example(LinkShape shape) {
        var pattern = shape.pattern();
        var query = pattern.parameters().stream().map(name -> name + "=…").collect(Collectors.joining("&"));
        return (pattern.path().equals("*") ? "/…" : pattern.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Such as aff_sub → sub1. */
    static String renames(LinkShape shape) {
        return shape.pattern().renamed().entrySet().stream()
                .map(entry -> entry.getKey() + " → " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The address of something that is done to it. */
    static String href(LinkShape shape, String deed) {
        return "/admin/migration/link-shapes/" + shape.id() + "/" + deed;
    }

    static String href(OpeningBalance balance, String deed) {
        return "/admin/migration/opening-balances/" + balance.id() + "/" + deed;
    }

    static boolean waits(OpeningBalance balance) {
        return balance.status() == OpeningBalance.Status.WAITING;
    }

    static String tone(OpeningBalance balance) {
        return switch (balance.status()) {
            case WAITING -> "orange";
            case BOOKED -> "green";
            case DECLINED -> "secondary";
        };
    }

    static String tone(ShadowRow row) {
        return switch (row.verdict()) {
            case EQUAL -> "green";
            case WITHIN_TOLERANCE -> "azure";
            case DIFFERENT, ONLY_THEIRS, ONLY_OURS -> "red";
        };
    }

    static long count(ShadowReport report, ShadowRow.Verdict verdict) {
        return report.counts().getOrDefault(verdict, 0L);
    }

    static long toLookInto(ShadowReport report) {
        return report.rows().stream().filter(row -> !row.agrees()).count();
    }

    static String clicksText(ShadowFigures figures) {
        return text(figures.clicks());
    }

    static String conversionsText(ShadowFigures figures) {
        return text(figures.conversions());
    }

    static String commissionText(ShadowFigures figures) {
        return amount(figures.commission());
    }

    static String word(ShadowRow.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable Long count) {
        return count == null ? NOTHING : count.toString();
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? NOTHING : amount.amount() + " " + amount.currency();
    }
}
