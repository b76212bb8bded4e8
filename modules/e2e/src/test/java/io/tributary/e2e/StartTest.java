package io.tributary.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.kernel.database.Durability;
import io.tributary.kernel.database.EmbeddedPostgres;
import io.tributary.testing.PackagedApp;
import io.tributary.testing.QuickStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong setting stops the start with one line that says what to set. */
class StartTest {

    @TempDir
    Path folder;

    static Stream<Arguments> wrong_settings() {
        return Stream.of(
                Arguments.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mysql://localhost/tributary")),
                Arguments.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/tributary")),
                Arguments.of("TRIBUTARY_BASE_URL", Map.of("TRIBUTARY_BASE_URL", "tributary.example")),
                Arguments.of("TRIBUTARY_SECRET", Map.of("TRIBUTARY_SECRET", "short")));
    }

    @Test
    void a_postgresql_of_the_operators_own_is_used_where_it_is_set() {
        try (var server = EmbeddedPostgres.start(folder.resolve("server"), Durability.FAST_FOR_TESTS)) {
            var settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", server.database("books"),
                    "QUARKUS_DATASOURCE_USERNAME", server.superuser(),
                    "QUARKUS_DATASOURCE_PASSWORD", server.password(),
                    "TRIBUTARY_SECRET", "a-secret-of-the-start-test-0123456789abcdef",
                    "TRIBUTARY_PLATFORM_KEY", "platform-key-of-the-start-test");
            try (var app = PackagedApp.start(folder.resolve("app"), settings).awaitReady()) {
                var tenant = QuickStart.make(app.base(), settings.get("TRIBUTARY_PLATFORM_KEY"), "acme", """
                        [{"key": "cpa", "event": "ftd", "earn": {"flat": "1.00"}}]""");

                assertEquals("acme", tenant.read("/api/v1/tenant").get("key").asText());
                assertFalse(Files.exists(folder.resolve("app/data/postgres")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wrong_settings")
    void a_wrong_setting_is_named_in_one_line(String variable, Map<String, String> settings) {
        var app = PackagedApp.start(folder, settings);

        assertNotEquals(0, app.awaitExit());
        List<String> lines =
                app.output().lines().filter(line -> !line.isBlank()).toList();
        assertEquals(1, lines.size(), app::output);
        assertTrue(lines.getFirst().contains(variable), lines.getFirst());
    }
}
