package io.tributary.admin.money;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.ledger.Account;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.DaySeal;
import io.tributary.ledger.Journal;
import io.tributary.ledger.Seals;
import io.tributary.ledger.Transfer;
import io.tributary.ledger.TrialBalance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The books: the trial balance, the seals and the latest transfers. */
@Path("/admin/ledger")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class LedgerPages {

    /** One end of a transfer; without a name it is the operator's own. */
    record Side(AccountRef account, @Nullable String affiliate) {}

    record Row(Transfer transfer, Side from, Side to, String reason) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                TrialBalance balance, List<Money> totals, @Nullable DaySeal seal, Page<Row> transfers);

        static native TemplateInstance check(List<Seals.Checked> days, boolean intact, @Nullable LocalDate earlier);
    }

    private static final int DAYS_A_PAGE = 31;

    private final Seals seals;
    private final Cursor cursors;
    private final InstantSource clock;

    LedgerPages(Seals seals, Cursor cursors, InstantSource clock) {
        this.seals = seals;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var balance = TrialBalance.asOf(clock.instant());
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var found = Transfer.before(before, Page.DEFAULT_LIMIT + 1);
        var page = Page.of(found, Page.DEFAULT_LIMIT, cursors, one -> one.id().toString());
        return Templates.index(
                balance,
                List.copyOf(balance.totals().values()),
                DaySeal.latest().orElse(null),
                new Page<>(rows(page.items()), page.next()));
    }

    /** Reads the sealed days of a month up to the given one again. */
    @GET
    @Path("check")
    public TemplateInstance check(@QueryParam("to") @Nullable LocalDate to) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        var first = last.minusDays(DAYS_A_PAGE - 1);
        var days = seals.check(first, last).reversed();
        var earlier = DaySeal.before(first, 1).stream().map(DaySeal::day).findFirst();
        return Templates.check(
                days, days.stream().allMatch(day -> day.state() == Seals.State.INTACT), earlier.orElse(null));
    }

    private static List<Row> rows(List<Transfer> transfers) {
        var ids = transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.debitId(), transfer.creditId()))
                .collect(Collectors.toSet());
        var accounts = Account.ofIds(ids).stream().collect(Collectors.toMap(Account::id, Account::ref));
        var journals = Journal.ofIds(
                        transfers.stream().map(Transfer::journalId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Journal::id, Function.identity()));
        var names = Names.ofAffiliates(List.copyOf(accounts.values()), AccountRef::affiliateId);
        Function<UUID, Side> side = id -> {
            var account = Objects.requireNonNull(accounts.get(id));
            return new Side(account, account.affiliateId() == null ? null : names.get(account.affiliateId()));
        };
        return transfers.stream()
                .map(transfer -> new Row(
                        transfer,
                        side.apply(transfer.debitId()),
                        side.apply(transfer.creditId()),
                        Objects.requireNonNull(journals.get(transfer.journalId()))
                                .reason()))
                .toList();
    }
}
