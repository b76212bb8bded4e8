package io.tributary.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Tributary does not run on, and how it says so. */
@Timeout(120)
class DatabaseRefusedTest {

    static final String SECRET = "a secret that all nodes of the installation share";

    @TempDir(factory = TestFolder.class)
    static Path folder;

    static EmbeddedPostgres server;

    Sql sql;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(folder, TestFolder.BINARIES, Durability.FAST_FOR_TESTS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void prepareOnce() {
        sql = new Sql(server).in(server.database("shop"));
        prepare(sql.url(), SECRET);
    }

    @AfterEach
    void drop() throws SQLException {
        new Sql(server).run("drop database shop with (force)", "drop database if exists other with (force)");
        for (Role role : Role.values()) {
            new Sql(server).run("drop role %s".formatted(role.sqlName()));
        }
    }

    @Test
    void an_application_that_row_level_security_does_not_bind() throws SQLException {
        for (String right : new String[] {"superuser", "bypassrls", "replication"}) {
            sql.run("alter role tributary_app %s".formatted(right));
            assertRefused(sql.url(), SECRET, "Row-level security does not bind tributary_app");
            sql.run("alter role tributary_app no%s".formatted(right));
        }
        for (String power : new String[] {"tributary_owner", "tributary_ingest", "postgres"}) {
            sql.run("grant %s to tributary_app".formatted(power));
            assertRefused(sql.url(), SECRET, "has the rights of %s".formatted(power));
            sql.run("revoke %s from tributary_app".formatted(power));
        }
        prepare(sql.url(), SECRET);
    }

    @Test
    void an_application_that_owns_a_table() throws SQLException {
        sql.run("create table orders (id int)", "alter table orders owner to tributary_app");

        assertRefused(sql.url(), SECRET, "tributary_app owns public.orders");
    }

    @Test
    void a_database_that_is_not_utf8() throws SQLException {
        sql.run("create database other encoding 'LATIN1' locale_provider libc locale 'C' template template0");

        assertRefused(server.database("other"), SECRET, "The encoding of the database is LATIN1");
    }

    @Test
    void a_second_installation_on_the_server_with_another_secret() {
        String other = server.database("other");

        assertRefused(other, "another secret than that of the first one", "also has Tributary in shop");
        prepare(sql.url(), SECRET);
        prepare(other, SECRET);
    }

    @Test
    void a_server_that_cannot_be_reached() {
        assertRefused(
                "jdbc:postgresql://127.0.0.1:1/shop",
                SECRET,
                "Cannot log in to PostgreSQL at 127.0.0.1:1/shop as postgres: ");
        assertRefused(
                "jdbc:postgresql://no.such.host.invalid/shop", SECRET, "UnknownHostException: no.such.host.invalid");
        assertRefused("jdbc:mysql://127.0.0.1/shop", SECRET, "has to start with jdbc:postgresql://");
    }

    @Test
    void a_user_who_cannot_log_in() {
        var refusal = assertThrows(
                WrongConfiguration.class, () -> DatabaseRoles.prepare(sql.url(), "postgres", "guess", SECRET));

        assertTrue(refusal.getMessage().contains("password authentication failed"), refusal.getMessage());
    }

    @Test
    void an_address_that_would_override_who_logs_in() {
        assertRefused(sql.url() + "?ssl=false&user=postgres", SECRET, "Take user and password out of the JDBC url");
    }

    private static void assertRefused(String url, String secret, String reason) {
        var refusal = assertThrows(WrongConfiguration.class, () -> prepare(url, secret));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    private static DatabaseRoles prepare(String url, String secret) {
        return DatabaseRoles.prepare(url, server.superuser(), server.password(), secret);
    }
}
