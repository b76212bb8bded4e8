package io.tributary.kernel.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the roles of a database lack. Looks, and tries to log in, but changes nothing. */
record MissingRights(DatabaseAddress address, Query query, RoleScript script) {

    private static final String WRONG_PASSWORD = "28P01";

    private static final String HAS_ATTRIBUTES = """
            select rolcanlogin = ? and not rolcreatedb and not rolcreaterole from pg_roles where rolname = ?
            """;

    private static final String MAY = "select has_database_privilege(to_regrole(?), current_database(), ?)";

    /** Databases of this server, other than ours, that know the roles. */
    private static final String OTHERS = """
            select string_agg(distinct datname, ', ')
            from pg_shdepend
            join pg_database known on known.oid = dbid or (classid = 'pg_database'::regclass and known.oid = objid)
            where refclassid = 'pg_authid'::regclass and refobjid = to_regrole(?) and datname <> current_database()
            """;

    /** {@return the statements that supply it, in their order; none on all starts but the first} */
    List<String> statements() throws SQLException {
        var missing = new ArrayList<String>();
        for (Role role : Role.values()) {
            addMissing(role, missing);
        }
        if (!query.holds(
                "select pg_has_role(to_regrole(?), to_regrole(?), 'member')",
                Role.MIGRATE.sqlName(),
                Role.OWNER.sqlName())) {
            missing.add(script.letMigrateBecomeOwner());
        }
        if (!query.holds(MAY, Role.OWNER.sqlName(), "create")) {
            missing.add(script.letOwnerCreate());
        }
        return missing;
    }

    private void addMissing(Role role, List<String> missing) throws SQLException {
        boolean known = query.holds("select to_regrole(?) is not null", role.sqlName());
        boolean right = query.holds(HAS_ATTRIBUTES, role.logsIn(), role.sqlName());
        if (!known) {
            missing.add(script.create(role));
        } else if (!right) {
            missing.add(script.correct(role));
        }
        if (!role.logsIn()) {
            return;
        }
        boolean welcome = query.holds(MAY, role.sqlName(), "connect");
        if (!welcome) {
            missing.add(script.letConnect(role));
        }
        if (known && !(right && welcome && logsIn(role))) {
            refuseToTakeFromOthers();
            missing.add(script.setPassword(role));
        }
    }

    private boolean logsIn(Role role) {
        try (var connection = address.logIn(script.passwords().of(role))) {
            String user = new Query(connection).text("select current_user").orElseThrow();
            if (!user.equals(role.sqlName())) {
                throw new WrongConfiguration("Who logs in to %s as %s becomes %s: is a connection pooler in between?"
                        .formatted(address, role.sqlName(), user));
            }
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw address.refused(role.sqlName(), e);
        }
    }

    /** Roles belong to the server, not to a database: a new password would lock out the other installation. */
    private void refuseToTakeFromOthers() throws SQLException {
        var others = query.text(OTHERS, Role.OWNER.sqlName());
        if (others.isPresent()) {
            throw new WrongConfiguration(
                    "The server of %s also has Tributary in %s, with another secret: set the same TRIBUTARY_SECRET for both, or use a server for each"
                            .formatted(address, others.get()));
        }
    }
}
