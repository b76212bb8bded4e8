package io.tributary.app.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class CatalogueTest {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

    @ParameterizedTest
    @EnumSource
    void nothing_breaks_the_rule(Catalogue rule) throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals(List.of(), rule.offenders(connection));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ROLES_THAT_IGNORE_POLICIES")
    void a_planted_hole_is_seen(Catalogue rule) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set role tributary_owner");
            statement.execute(Catalogue.HOLES.get(rule));

            assertFalse(rule.offenders(connection).isEmpty());

            connection.rollback();
        }
    }
}
