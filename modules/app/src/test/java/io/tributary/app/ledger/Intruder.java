package io.tributary.app.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who owns the database, and changes by hand what the application never does. */
public final class Intruder {

    private Intruder() {}

    /** Switches the table's own guard off for one statement, which must change something. */
    public static void tamper(String table, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        setting("url"), setting("migrate.username"), setting("migrate.password"));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set role tributary_owner");
            statement.execute("alter table %s disable trigger refuse_change".formatted(table));
            assertTrue(statement.executeUpdate(sql) > 0);
            statement.execute("alter table %s enable trigger refuse_change".formatted(table));
            connection.commit();
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("tributary.database." + name, String.class);
    }
}
