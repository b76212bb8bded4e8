package io.tributary.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Questions to the catalogue of PostgreSQL that have one answer. */
record Query(Connection connection) {

    /** {@return the first column of the first row, empty if it is null or there is no row} */
    Optional<String> text(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        }
    }

    boolean holds(String sql, Object... parameters) throws SQLException {
        return text(sql, parameters).orElse("f").equals("t");
    }
}
