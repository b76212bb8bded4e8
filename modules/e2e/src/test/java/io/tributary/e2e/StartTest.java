package io.tributary.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.testing.PackagedApp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                Arguments.of("TRIBUTARY_PLATFORM_KEY", Map.of("TRIBUTARY_PLATFORM_KEY", "short")),
                Arguments.of("TRIBUTARY_SECRET", Map.of("TRIBUTARY_SECRET", "short")));
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
