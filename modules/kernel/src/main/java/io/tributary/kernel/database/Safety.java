package io.tributary.kernel.database;

import java.sql.SQLException;
import java.util.Arrays;

/** What we refuse to run on: a server that cannot keep our promises, or roles that row-level security does not bind. */
record Safety(Query query) {

    private static final int OLDEST_VERSION = 15;

    /** Superusers and the like, and our other roles, that a role is or can become. */
    private static final String POWERS = """
            select string_agg(power.rolname, ', ' order by power.rolname)
            from pg_roles role, pg_roles power
            where role.rolname = ?
              and (power.rolsuper or power.rolbypassrls or power.rolreplication or power.rolname = any (?))
              and pg_has_role(role.oid, power.oid, 'member')
            """;

    private static final String OWNED = """
            select format('%I.%I', relnamespace::regnamespace, relname)
            from pg_class
            where relowner = to_regrole(?) and relpersistence <> 't'
            limit 1
            """;

    void check() throws SQLException {
        checkServer();
        for (Role role : Role.values()) {
            checkPowers(role);
        }
        for (Role role : Role.LOGINS) {
            checkOwnership(role);
        }
    }

    private void checkServer() throws SQLException {
        int version = query.connection().getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new WrongConfiguration("Tributary needs PostgreSQL %d or newer, and this server is version %d"
                    .formatted(OLDEST_VERSION, version));
        }
        String encoding = query.text("show server_encoding").orElseThrow();
        if (!encoding.equals("UTF8")) {
            throw new WrongConfiguration(
                    "The encoding of the database is %s: create one with encoding 'UTF8' template template0"
                            .formatted(encoding));
        }
    }

    private void checkPowers(Role role) throws SQLException {
        String[] others = Arrays.stream(Role.values())
                .filter(other -> !role.mayBecome(other))
                .map(Role::sqlName)
                .toArray(String[]::new);
        var powers = query.text(POWERS, role.sqlName(), others);
        if (powers.isPresent()) {
            throw new WrongConfiguration(
                    "Row-level security does not bind %s while it has the rights of %s: revoke them, and run alter role %s nosuperuser nobypassrls noreplication"
                            .formatted(role.sqlName(), powers.get(), role.sqlName()));
        }
    }

    private void checkOwnership(Role role) throws SQLException {
        var table = query.text(OWNED, role.sqlName());
        if (table.isPresent()) {
            throw new WrongConfiguration(
                    "%s owns %s and could switch off its row-level security: run reassign owned by %s to %s"
                            .formatted(role.sqlName(), table.get(), role.sqlName(), Role.OWNER.sqlName()));
        }
    }
}
