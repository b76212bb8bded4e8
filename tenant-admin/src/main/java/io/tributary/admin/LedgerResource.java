package io.tributary.admin;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.ledger.Account;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Journal;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Transfer;
import io.tributary.ledger.TrialBalance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books. */
@Path("/api/v1/ledger")
@RolesAllowed(Capability.VIEW)
@Tag(name = "Ledger")
class LedgerResource {

    /** An account and what it holds: positive for an affiliate is what it is owed. */
    record AccountAnswer(
            UUID id,
            String name,
            AccountKind kind,
            @Nullable UUID affiliateId,
            Money balance,
            Instant openedAt) {}

    /** One movement of money. */
    record TransferAnswer(
            UUID id,
            String debit,
            UUID debitId,
            String credit,
            UUID creditId,
            Money amount,
            Transfer.Kind kind,
            String sourceKind,
            UUID sourceId,
            @Nullable UUID reversesId,
            UUID journalId,
            String reason,
            String actor,
            Instant occurredAt,
            Instant recordedAt) {}

    /** What the accounts of each kind held, and their sums: zero in every currency. */
    record TrialBalanceAnswer(Instant asOf, List<TrialBalance.Line> lines, List<Money> totals) {}

    private final Ledger ledger;
    private final Cursor cursors;
    private final InstantSource clock;

    LedgerResource(Ledger ledger, Cursor cursors, InstantSource clock) {
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Path("accounts")
    @Operation(summary = "List accounts with what they hold; those of one affiliate, or all")
    public Page<AccountAnswer> accounts(
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (affiliate != null) {
            return new Page<>(Account.ofAffiliate(affiliate), null).map(this::answer);
        }
        var rows = Account.after(position(cursor), Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, account -> account.id().toString()).map(this::answer);
    }

    @GET
    @Path("transfers")
    @Operation(summary = "List transfers, newest first; those of one account, or all")
    public Page<TransferAnswer> transfers(
            @QueryParam("account") @Nullable UUID account,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var rows = account == null
                ? Transfer.before(position(cursor), Page.limit(limit) + 1)
                : Transfer.ofAccountBefore(account, position(cursor), Page.limit(limit) + 1);
        var page = Page.of(rows, limit, cursors, transfer -> transfer.id().toString());
        return new Page<>(answers(page.items()), page.next());
    }

    @GET
    @Path("trial-balance")
    @Operation(summary = "What the accounts of each kind held at an instant (RFC 3339; default: now)")
    public TrialBalanceAnswer trialBalance(@QueryParam("as_of") @Nullable String asOf) {
        var balance = TrialBalance.asOf(asOf == null ? clock.instant() : instant(asOf));
        return new TrialBalanceAnswer(
                balance.asOf(), balance.lines(), List.copyOf(balance.totals().values()));
    }

    static List<TransferAnswer> answers(List<Transfer> transfers) {
        var accounts = accountsOf(transfers);
        var journals = journalsOf(transfers);
        return transfers.stream()
                .map(transfer -> answer(transfer, accounts, journals))
                .toList();
    }

    private AccountAnswer answer(Account account) {
        AccountRef ref = account.ref();
        return new AccountAnswer(
                account.id(), ref.toString(), ref.kind(), ref.affiliateId(), ledger.balance(ref), account.openedAt());
    }

    private static TransferAnswer answer(Transfer transfer, Map<UUID, Account> accounts, Map<UUID, Journal> journals) {
        var journal = Objects.requireNonNull(journals.get(transfer.journalId()));
        return new TransferAnswer(
                transfer.id(),
                name(accounts, transfer.debitId()),
                transfer.debitId(),
                name(accounts, transfer.creditId()),
                transfer.creditId(),
                transfer.amount(),
                transfer.kind(),
                transfer.sourceKind(),
                transfer.sourceId(),
                transfer.reversesId().orElse(null),
                transfer.journalId(),
                journal.reason(),
                journal.actorName(),
                transfer.occurredAt(),
                transfer.recordedAt());
    }

    private static String name(Map<UUID, Account> accounts, UUID id) {
        return Objects.requireNonNull(accounts.get(id)).ref().toString();
    }

    private static Map<UUID, Account> accountsOf(List<Transfer> transfers) {
        var ids = new HashSet<UUID>();
        transfers.forEach(transfer -> ids.addAll(List.of(transfer.debitId(), transfer.creditId())));
        return Account.ofIds(ids).stream().collect(toMap(Account::id, identity()));
    }

    private static Map<UUID, Journal> journalsOf(List<Transfer> transfers) {
        var ids = transfers.stream().map(Transfer::journalId).distinct().toList();
        return Journal.ofIds(ids).stream().collect(toMap(Journal::id, identity()));
    }

    private @Nullable UUID position(@Nullable String cursor) {
        return cursor == null ? null : UUID.fromString(cursors.open(cursor));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_time", "as_of", "A time is written like 2026-07-01T00:00:00Z.");
        }
    }
}
