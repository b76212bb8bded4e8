package io.tributary.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** Where a database is. */
record DatabaseAddress(String url) {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern WHO = Pattern.compile("[?&](user|password)=");

    DatabaseAddress {
        if (!url.startsWith(PREFIX)) {
            throw new WrongConfiguration(
                    "The JDBC url of the database has to start with %s//, as in %s//db.example.org:5432/tributary"
                            .formatted(PREFIX, PREFIX));
        }
        // They would win over the role that we log in as, and a superuser is not bound by row-level security.
        if (WHO.matcher(url).find()) {
            throw new WrongConfiguration("Take user and password out of the JDBC url of the database: set"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD");
        }
    }

    Connection connect(Credentials who) {
        try {
            return logIn(who);
        } catch (SQLException e) {
            throw refused(who.user(), e);
        }
    }

    /** The driver itself, not DriverManager: before Quarkus has started, the latter may not know it. */
    Connection logIn(Credentials who) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", who.user());
        properties.setProperty("password", who.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("ApplicationName", "tributary at start");
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new WrongConfiguration("The JDBC url of the database is malformed: %s".formatted(this));
        }
        return connection;
    }

    WrongConfiguration refused(String user, SQLException e) {
        var cause = e.getCause();
        String more =
                cause == null ? "" : " (%s: %s)".formatted(cause.getClass().getSimpleName(), cause.getMessage());
        return new WrongConfiguration(
                "Cannot log in to PostgreSQL at %s as %s: %s%s".formatted(this, user, e.getMessage(), more));
    }

    /** Host, port and name. The parameters may hold secrets, such as the password of a key. */
    @Override
    public String toString() {
        return url.substring(PREFIX.length()).replaceFirst("^/+", "").replaceFirst("[?].*", "");
    }
}
