package io.tributary.kernel.database;

import java.sql.SQLException;

/** SQL of a test, run at once as one user. */
record Sql(String url, Credentials user) {

    Sql(EmbeddedPostgres server) {
        this(server.jdbcUrl(), new Credentials(server.superuser(), server.password()));
    }

    Sql in(String url) {
        return new Sql(url, user);
    }

    void run(String... statements) throws SQLException {
        try (var connection = new DatabaseAddress(url).logIn(user);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the only row. */
    String text(String query) throws SQLException {
        try (var connection = new DatabaseAddress(url).logIn(user)) {
            return new Query(connection).text(query).orElse("");
        }
    }
}
