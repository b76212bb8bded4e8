package io.tributary.ledger;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of accounts and what they hold. */
@ApplicationScoped
class Balances {

    private static final String CHECK_VIOLATION = "23514";

    private final AgroalDataSource database;
    private final InstantSource clock;

    Balances(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens those of the accounts that do not exist yet, an affiliate's with a balance of zero. An account has several
     * unique keys: a conflict with any of them means that another writer opens it now, so none is named.
     */
    void open(Set<AccountRef> accounts) {
        var tenant = CurrentTenant.key();
        var sorted = sorted(accounts);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        with wanted as (
                            select * from unnest(?, ?, ?, ?, ?, ?) as wanted (id, owner_kind, owner_id, kind, currency, scale)
                            where not exists (select from ledger.account a where a.tenant_id = ? and a.id = wanted.id)),
                        opened as (
                            insert into ledger.account (tenant_id, id, owner_kind, owner_id, kind, currency, scale, opened_at)
                            select ?, id, owner_kind, owner_id, kind, currency, scale, ?::timestamptz from wanted order by id
                            on conflict do nothing
                            returning tenant_id, id, owner_kind, kind)
                        insert into ledger.account_balance (tenant_id, account_id, kind, units)
                        select tenant_id, id, kind, 0 from opened where owner_kind = 'AFFILIATE'""")) {
            insert.setArray(1, array(connection, "uuid", sorted, account -> account.id(tenant)));
            insert.setArray(
                    2,
                    array(
                            connection,
                            "text",
                            sorted,
                            account -> account.kind().owner().name()));
            insert.setArray(3, array(connection, "uuid", sorted, AccountRef::affiliateId));
            insert.setArray(
                    4,
                    array(connection, "text", sorted, account -> account.kind().name()));
            insert.setArray(5, array(connection, "text", sorted, AccountRef::currency));
            insert.setArray(6, array(connection, "int4", sorted, account -> Money.scale(account.currency())));
            insert.setString(7, tenant);
            insert.setString(8, tenant);
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("accounts could not be opened", e);
        }
    }

    /** The units of the affiliates' accounts among these, locked in the order of their ids until the transaction ends. */
    Map<AccountRef, Long> lock(Set<AccountRef> accounts) {
        var byId = new HashMap<UUID, AccountRef>();
        accounts.forEach(account -> byId.put(account.id(CurrentTenant.key()), account));
        var units = new HashMap<AccountRef, Long>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select account_id, units from ledger.account_balance
                        where tenant_id = ? and account_id = any (?) order by account_id for no key update""")) {
            select.setString(1, CurrentTenant.key());
            select.setArray(2, connection.createArrayOf("uuid", byId.keySet().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    units.put(byId.get(rows.getObject(1, UUID.class)), rows.getLong(2));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("balances could not be locked", e);
        }
    }

    /** Adds the units to the accounts, which are locked; the database refuses what falls below zero. */
    void change(Map<AccountRef, Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var tenant = CurrentTenant.key();
        var accounts = List.copyOf(changes.keySet());
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update ledger.account_balance balance set units = balance.units + change.units
                        from unnest(?, ?) as change (account_id, units)
                        where balance.tenant_id = ? and balance.account_id = change.account_id""")) {
            update.setArray(1, array(connection, "uuid", accounts, account -> account.id(tenant)));
            update.setArray(2, array(connection, "bigint", accounts, changes::get));
            update.setString(3, tenant);
            update.executeUpdate();
        } catch (SQLException e) {
            if (CHECK_VIOLATION.equals(e.getSQLState())) {
                throw new InsufficientFunds();
            }
            throw new IllegalStateException("balances could not be changed", e);
        }
    }

    Money of(AccountRef account) {
        var query = account.kind().owner() == Owner.AFFILIATE
                ? "select units from ledger.account_balance where tenant_id = ? and account_id = ?"
                : """
                  select coalesce(sum(case when credit_id = account.id then units else -units end), 0)
                  from ledger.transfer, (select ?, ?::uuid) as account (tenant_id, id)
                  where transfer.tenant_id = account.tenant_id and account.id in (debit_id, credit_id)""";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, account.id(CurrentTenant.key()));
            try (var row = select.executeQuery()) {
                return new Money(row.next() ? row.getLong(1) : 0, account.currency());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a balance could not be read", e);
        }
    }

    List<Balance> ofAffiliate(UUID affiliateId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select account.kind, currency, units from ledger.account
                        join ledger.account_balance on account_balance.tenant_id = account.tenant_id
                            and account_id = account.id
                        where account.tenant_id = ? and owner_kind = 'AFFILIATE' and owner_id = ?
                        order by currency, account.kind""")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, affiliateId);
            var balances = new ArrayList<Balance>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var currency = rows.getString(2);
                    var account = AccountRef.affiliate(affiliateId, AccountKind.valueOf(rows.getString(1)), currency);
                    balances.add(new Balance(account, new Money(rows.getLong(3), currency)));
                }
            }
            return balances;
        } catch (SQLException e) {
            throw new IllegalStateException("balances could not be read", e);
        }
    }

    /** The sums of all affiliates' accounts of a kind, by currency. */
    List<Money> ofKind(AccountKind kind) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select currency, sum(units)::bigint from ledger.account
                        join ledger.account_balance on account_balance.tenant_id = account.tenant_id
                            and account_id = account.id
                        where account.tenant_id = ? and account.kind = ?
                        group by currency order by currency""")) {
            select.setString(1, CurrentTenant.key());
            select.setString(2, kind.name());
            var sums = new ArrayList<Money>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sums.add(new Money(rows.getLong(2), rows.getString(1)));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException("balances could not be read", e);
        }
    }

    private static List<AccountRef> sorted(Set<AccountRef> accounts) {
        var tenant = CurrentTenant.key();
        return accounts.stream()
                .sorted(Comparator.comparing(account -> account.id(tenant)))
                .toList();
    }

    private static <T> Array array(Connection connection, String type, Collection<T> rows, Function<T, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
