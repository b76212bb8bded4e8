package io.tributary.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The roles that Tributary uses in a database, none of which is above row-level security, and how each of them logs in.
 * Their passwords are derived from a secret, so that all nodes of an installation agree on them.
 */
public final class DatabaseRoles {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DatabaseAddress address;
    private final RolePasswords passwords;

    private DatabaseRoles(DatabaseAddress address, RolePasswords passwords) {
        this.address = address;
        this.passwords = passwords;
    }

    /** The passwords are derived from that of the given user. */
    public static DatabaseRoles prepare(String url, String user, String password) {
        return prepare(url, user, password, password);
    }

    /**
     * Supplies what is missing, which is nothing on all starts but the first.
     *
     * @throws WrongConfiguration if the user may not, or if the database must not be used as it is
     */
    public static DatabaseRoles prepare(String url, String user, String password, String secret) {
        var roles = new DatabaseRoles(new DatabaseAddress(url), new RolePasswords(secret));
        try (var connection = roles.address.connect(new Credentials(user, password))) {
            connection.setAutoCommit(false);
            roles.prepare(connection, user);
            return roles;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the roles of %s".formatted(roles.address), e);
        }
    }

    /** What an administrator runs where Tributary itself may not create roles. It shows no password. */
    public static String roleScript(String database, String secret) {
        return asText(new RoleScript(database, new RolePasswords(secret)).complete());
    }

    public String url() {
        return address.url();
    }

    /** Flyway's, and nobody else's. */
    public Credentials migrate() {
        return passwords.of(Role.MIGRATE);
    }

    public Credentials app() {
        return passwords.of(Role.APP);
    }

    public Credentials ingest() {
        return passwords.of(Role.INGEST);
    }

    public Credentials platform() {
        return passwords.of(Role.PLATFORM);
    }

    /** The same, as the configuration of the application calls it: {@code tributary.database.app.username} and so on. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("tributary.database.url", url());
        for (Role role : Role.LOGINS) {
            var credentials = passwords.of(role);
            settings.put("tributary.database.%s.username".formatted(role.key()), credentials.user());
            settings.put("tributary.database.%s.password".formatted(role.key()), credentials.password());
        }
        return settings;
    }

    private void prepare(Connection connection, String user) throws SQLException {
        var query = new Query(connection);
        // Nodes that start together take turns; the second finds nothing left to do.
        query.text("select pg_advisory_xact_lock(hashtextextended('tributary roles', 0))");
        new Safety(query).check();
        var script = new RoleScript(connection.getCatalog(), passwords);
        var rights = new MissingRights(address, query, script);
        var missing = rights.statements();
        if (missing.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            for (String sql : missing) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw administratorNeeded(missing, user);
            }
            throw e;
        }
        var stillMissing = rights.statements(); // to grant what one may not grant is a mere warning
        if (!stillMissing.isEmpty()) {
            throw administratorNeeded(stillMissing, user);
        }
    }

    private WrongConfiguration administratorNeeded(List<String> statements, String user) {
        return new WrongConfiguration("%s may not prepare the roles of %s. Let an administrator run there: %s"
                .formatted(user, address, asText(statements)));
    }

    private static String asText(List<String> statements) {
        return String.join(";\n", statements) + ";";
    }
}
