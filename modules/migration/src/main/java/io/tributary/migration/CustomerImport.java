package io.tributary.migration;

import io.tributary.kernel.Refusal;
import io.tributary.program.Tenant;
import io.tributary.tracking.attribution.CustomerDecisions;
import io.tributary.tracking.event.KnownCustomers;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Takes over whose each customer is: a decision that takes effect when the customer was bound there, so that what it does
 * from then on is credited and whoever asks is told why.
 */
@ApplicationScoped
class CustomerImport implements ImportKind {

    private static final String REASON = "Taken over from the system before";

    private final KnownCustomers customers;
    private final CustomerDecisions decisions;
    private final OldNames names;
    private final InstantSource clock;

    CustomerImport(KnownCustomers customers, CustomerDecisions decisions, OldNames names, InstantSource clock) {
        this.customers = customers;
        this.decisions = decisions;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "customers";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.CUSTOMERS;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        return new RowByRow(job.dryRun(), List.of("customer_id", "program"), this::take);
    }

    private RowResult take(OldRow row) {
        var affiliate = names.affiliate(row).id();
        var program = names.program(row);
        var since = row.time("since", Tenant.current().timeZone(), clock.instant());
        var customer = customers.take(program.id(), row.need("customer_id"), since);
        var decided = decisions.of(customer);
        if (decided.isEmpty()) {
            decisions.decide(customer, affiliate, since, REASON);
            return RowResult.ACCEPTED;
        }
        if (!Objects.equals(decided.getFirst().affiliate(), affiliate)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "customer_taken",
                    "Somebody has decided already whose this customer is.",
                    "customer_id");
        }
        return RowResult.DUPLICATE;
    }
}
