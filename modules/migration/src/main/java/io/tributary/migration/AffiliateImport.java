package io.tributary.migration;

import io.tributary.commissions.CommissionPlan;
import io.tributary.commissions.Plans;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Takes affiliates over, under their old ids, with where they stood. Nobody is written to. */
@ApplicationScoped
class AffiliateImport implements ImportKind {

    private static final String REASON = "Taken over from the system before";
    private static final int LONGEST_ID = 128;

    private final Affiliates affiliates;
    private final Plans plans;
    private final InstantSource clock;

    AffiliateImport(Affiliates affiliates, Plans plans, InstantSource clock) {
        this.affiliates = affiliates;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "affiliates";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.AFFILIATES;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        return new RowByRow(job.dryRun(), List.of("old_id"), this::take);
    }

    private RowResult take(OldRow row) {
        var oldId = row.need("old_id");
        if (oldId.length() > LONGEST_ID) {
            throw Refusal.invalid("too_long", "old_id", "An id has at most " + LONGEST_ID + " characters.");
        }
        var profile = AffiliateProfile.of(
                row.text("name"),
                row.text("email"),
                row.text("company"),
                row.text("website"),
                row.text("country"),
                row.text("locale"));
        var status = status(row);
        var known = OldAffiliate.byOldId(oldId);
        if (known.isPresent()) {
            return same(known.get(), profile);
        }
        var affiliate =
                Affiliate.byEmail(profile.email()).orElseGet(() -> affiliates.take(profile, status, reason(row)));
        new OldAffiliate(oldId, affiliate.id(), clock.instant()).persistAndFlush();
        if (row.text("plan") != null) {
            plans.assign(plan(row), affiliate.id(), null);
        }
        return RowResult.ACCEPTED;
    }

    private static RowResult same(OldAffiliate known, AffiliateProfile profile) {
        if (!Affiliate.existing(known.affiliateId()).email().equalsIgnoreCase(profile.email())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "old_id_taken", "Another affiliate was taken over under this id.", "old_id");
        }
        return RowResult.DUPLICATE;
    }

    private static String plan(OldRow row) {
        return CommissionPlan.byKey(row.need("plan"))
                .map(CommissionPlan::key)
                .orElseThrow(() -> Refusal.invalid("unknown_plan", "plan", "There is no plan of this key."));
    }

    private static String reason(OldRow row) {
        var said = row.text("reason");
        return said == null ? REASON : said;
    }

    private static Affiliate.Status status(OldRow row) {
        var said = row.text("status");
        if (said == null) {
            return Affiliate.Status.APPROVED;
        }
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "approved", "active", "enabled" -> Affiliate.Status.APPROVED;
            case "pending", "new" -> Affiliate.Status.PENDING;
            case "suspended", "inactive", "paused", "disabled" -> Affiliate.Status.SUSPENDED;
            case "blocked", "banned", "deleted" -> Affiliate.Status.BLOCKED;
            case "declined", "rejected" -> Affiliate.Status.DECLINED;
            default ->
                throw Refusal.invalid(
                        "bad_status", "status", "A status is approved, pending, suspended, blocked or declined.");
        };
    }
}
