package io.tributary.migration;

import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Input;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.program.Tenant;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Takes over what each affiliate was owed, or owed, on the day it came. */
@ApplicationScoped
class BalanceImport implements ImportKind {

    private final OpeningBalances balances;
    private final OldNames names;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    BalanceImport(OpeningBalances balances, OldNames names, SecurityIdentity identity, InstantSource clock) {
        this.balances = balances;
        this.names = names;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "balances";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.BALANCES;
    }

    /** Money is moved by those only who may move money. */
    @Override
    public void check(ImportJob job) {
        if (!identity.hasRole(Capability.FINANCE)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "forbidden", "Balances are taken over by who may move money.", "kind");
        }
    }

    @Override
    public ImportRun begin(ImportJob job) {
        return new RowByRow(job.dryRun(), List.of("affiliate", "currency"), row -> take(row, job.startedBy()));
    }

    private RowResult take(OldRow row, String by) {
        var amount = amount(row);
        var affiliate = names.affiliate(row);
        if (amount.isZero()) {
            return RowResult.DUPLICATE;
        }
        var asOf = row.text("as_of") == null
                ? clock.instant()
                : row.time("as_of", Tenant.current().timeZone(), clock.instant());
        return balances.take(affiliate.id(), amount, asOf, by) ? RowResult.DUPLICATE : RowResult.ACCEPTED;
    }

    private static Money amount(OldRow row) {
        var currency = Input.currency(row.need("currency"), "currency");
        var amount = row.decimal("amount");
        if (amount.stripTrailingZeros().scale() > Money.digits(currency)) {
            throw Refusal.invalid("amount_scale", "amount", "The amount has more decimals than its currency.");
        }
        return Money.of(amount, currency);
    }
}
