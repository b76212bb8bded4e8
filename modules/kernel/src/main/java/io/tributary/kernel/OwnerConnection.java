package io.tributary.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The few things at run time that only the owner of the tables may do, such as making the partition of a new day. */
@ApplicationScoped
public class OwnerConnection {

    private final String url;
    private final String user;
    private final String password;

    OwnerConnection(
            @ConfigProperty(name = "tributary.database.url") String url,
            @ConfigProperty(name = "tributary.database.migrate.username") String user,
            @ConfigProperty(name = "tributary.database.migrate.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Runs a statement of our own. It gives up after two seconds where it would have to wait for others, who would
     * otherwise have to wait for it.
     *
     * @param statement never made of anything that came from outside
     */
    public void call(String statement) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var sql = connection.createStatement()) {
            sql.execute("set role tributary_owner");
            sql.execute("set lock_timeout = '2s'");
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("as the owner of the tables: " + e.getMessage(), e);
        }
    }
}
