package io.tributary.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DatabaseAtStartTest {

    @TempDir(factory = TestFolder.class)
    static Path operator;

    static EmbeddedPostgres operatorsServer;

    final Properties before = (Properties) System.getProperties().clone();

    @TempDir(factory = TestFolder.class)
    Path folder;

    @BeforeAll
    static void start() {
        operatorsServer = EmbeddedPostgres.start(operator, TestFolder.BINARIES, Durability.FAST_FOR_TESTS);
    }

    @AfterAll
    static void stop() {
        operatorsServer.close();
    }

    @AfterEach
    void forget() {
        System.setProperties(before);
    }

    @Test
    void the_configured_server_is_used_but_not_as_its_administrator() throws Exception {
        DatabaseAtStart.choose(environment());

        String url = operatorsServer.database("shop");
        assertEquals(url, System.getProperty("tributary.database.url"));
        assertEquals(url, System.getProperty("quarkus.datasource.jdbc.url"));
        assertEquals("tributary_app", System.getProperty("quarkus.datasource.username"));
        for (String role : new String[] {"app", "ingest", "platform", "migrate"}) {
            var who = new Credentials(
                    System.getProperty("tributary.database.%s.username".formatted(role)),
                    System.getProperty("tributary.database.%s.password".formatted(role)));
            assertEquals("tributary_%s".formatted(role), new Sql(url, who).text("select current_user"));
        }
        assertFalse(Files.exists(folder.resolve("postgres")));
    }

    @Test
    void a_system_property_outranks_the_environment() {
        System.setProperty("quarkus.datasource.username", "nobody-of-that-name");

        var refusal = assertThrows(WrongConfiguration.class, () -> DatabaseAtStart.choose(environment()));

        assertTrue(refusal.getMessage().contains("as nobody-of-that-name"), refusal.getMessage());
    }

    @Test
    void what_is_missing_is_named() {
        assertMissing("QUARKUS_DATASOURCE_USERNAME", "set QUARKUS_DATASOURCE_USERNAME");
        assertMissing(
                "TRIBUTARY_SECRET", "Set TRIBUTARY_SECRET to at least 32 random characters, the same on every node");
    }

    @Test
    void a_short_secret_is_no_secret() {
        var environment = environment();
        environment.put("TRIBUTARY_SECRET", "short");

        assertThrows(WrongConfiguration.class, () -> DatabaseAtStart.choose(environment));
    }

    @Test
    void what_is_settled_stays_over_a_reload() {
        DatabaseAtStart.choose(environment());
        String password = System.getProperty("quarkus.datasource.password");

        DatabaseAtStart.choose(Map.of("TRIBUTARY_DATA", folder.toString()));

        assertEquals(password, System.getProperty("quarkus.datasource.password"));
        assertFalse(Files.exists(folder.resolve("postgres")));
    }

    @Test
    void nothing_starts_while_the_application_is_packaged() {
        System.setProperty("quarkus.appcds.generate", "true");

        DatabaseAtStart.choose(Map.of("TRIBUTARY_DATA", folder.toString()));

        assertNull(System.getProperty("tributary.database.url"));
        assertFalse(Files.exists(folder.resolve("postgres")));
    }

    @Test
    void without_configuration_there_is_an_embedded_one_that_keeps_rows_and_secret() throws Exception {
        var environment = Map.of("TRIBUTARY_DATA", folder.toString());
        String secret;
        try (var first = OtherJvm.running(OtherApplication.class, environment)) {
            assertEquals("tributary_app sees 0 starts", first.answer());
            secret = first.answer();
            first.kill();
        }

        try (var second = OtherJvm.running(OtherApplication.class, environment)) {
            assertEquals("tributary_app sees 1 starts", second.answer());
            assertEquals(secret, second.answer());
        }
        assertEquals(secret, Files.readString(folder.resolve("secret")));
        assertTrue(secret.length() >= 32);
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", operatorsServer.database("shop"),
                "QUARKUS_DATASOURCE_USERNAME", operatorsServer.superuser(),
                "QUARKUS_DATASOURCE_PASSWORD", operatorsServer.password(),
                "TRIBUTARY_SECRET", "a secret that all nodes of the installation share",
                "TRIBUTARY_DATA", folder.toString()));
    }

    private void assertMissing(String variable, String message) {
        var environment = environment();
        environment.remove(variable);
        var refusal = assertThrows(WrongConfiguration.class, () -> DatabaseAtStart.choose(environment));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }
}
