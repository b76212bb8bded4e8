package io.tributary.benchmarks;

import io.tributary.kernel.database.Durability;
import io.tributary.kernel.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What is in the database once the application has stopped, counted behind its back. */
record Stored(long clicks, long events) {

    /** Without the clicks that only prepared the run. */
    Stored withoutClicks(long preparing) {
        return new Stored(clicks - preparing, events);
    }

    static Stored in(Path data) {
        try (var postgres = EmbeddedPostgres.start(data, Durability.DURABLE);
                var connection = DriverManager.getConnection(
                        postgres.database("tributary"), postgres.superuser(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select (select count(*) from tracking.click), (select count(*) from tracking.event)")) {
            row.next();
            return new Stored(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
