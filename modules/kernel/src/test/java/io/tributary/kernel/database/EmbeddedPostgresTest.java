package io.tributary.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedPostgresTest {

    @TempDir(factory = TestFolder.class)
    Path folder;

    @Test
    void a_new_server_keeps_what_is_committed() throws Exception {
        try (var server = start(Durability.DURABLE)) {
            var sql = new Sql(server);

            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertEquals("on", sql.text("show %s".formatted(setting)), setting);
            }
            assertEquals("UTF8", sql.text("show server_encoding"));
        }
    }

    @Test
    void only_this_machine_and_only_who_knows_the_password_gets_in() throws Exception {
        try (var server = start(Durability.FAST_FOR_TESTS)) {
            var sql = new Sql(server);
            var stranger = new Sql(server.jdbcUrl(), new Credentials(server.superuser(), "guess"));

            assertEquals("127.0.0.1", sql.text("show listen_addresses"));
            assertEquals("scram-sha-256", sql.text("select distinct auth_method from pg_hba_file_rules"));
            assertEquals(
                    "28P01",
                    assertThrows(SQLException.class, () -> stranger.run("select"))
                            .getSQLState());
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres/password"))));
        }
    }

    @Test
    void the_rows_are_there_after_a_restart() throws Exception {
        try (var server = start(Durability.DURABLE)) {
            String url = server.database("tributary");
            new Sql(server).in(url).run("create table note as select 'kept' as text");
        }

        try (var server = start(Durability.DURABLE)) {
            assertEquals(
                    "kept", new Sql(server).in(server.database("tributary")).text("select text from note"));
        }
    }

    @Test
    void a_folder_has_one_server_at_a_time() {
        try (var server = start(Durability.FAST_FOR_TESTS)) {
            var refusal = assertThrows(WrongConfiguration.class, () -> start(Durability.FAST_FOR_TESTS));

            assertTrue(refusal.getMessage().contains("in use by another running Tributary"), refusal.getMessage());
            assertTrue(server.port() > 0);
        }
    }

    @Test
    void a_port_that_was_taken_in_between_is_given_up_for_another() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = List.of(taken.getLocalPort(), free.getLocalPort()).iterator();
            free.close();
            IntSupplier next = ports::next;

            try (var server = EmbeddedPostgres.start(folder, TestFolder.BINARIES, Durability.FAST_FOR_TESTS, next)) {
                assertEquals(free.getLocalPort(), server.port());
            }
        }
    }

    @Test
    void a_server_that_cannot_start_says_why_in_one_line() throws Exception {
        start(Durability.FAST_FOR_TESTS).close();
        Files.writeString(folder.resolve("postgres/data/postgresql.conf"), "no_such_setting = 1\n");

        var refusal = assertThrows(WrongConfiguration.class, () -> start(Durability.FAST_FOR_TESTS));

        assertTrue(refusal.getMessage().contains("FATAL:"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void data_whose_password_is_lost_is_not_given_another() throws Exception {
        start(Durability.FAST_FOR_TESTS).close();
        Files.delete(folder.resolve("postgres/password"));

        var refusal = assertThrows(WrongConfiguration.class, () -> start(Durability.FAST_FOR_TESTS));

        assertTrue(refusal.getMessage().contains("bring it back from a backup"), refusal.getMessage());
    }

    @Test
    void a_process_that_has_inherited_the_number_of_the_server_is_left_alone() throws Exception {
        Path pid = folder.resolve("postgres/data/postmaster.pid");
        String content;
        try (var server = start(Durability.FAST_FOR_TESTS)) {
            content = Files.readString(pid);
            assertTrue(server.port() > 0);
        }
        Files.writeString(
                pid, content.replaceFirst("\\d+", "" + ProcessHandle.current().pid()));

        try (var server = start(Durability.FAST_FOR_TESTS)) {
            assertEquals("1", new Sql(server).text("select 1"));
        }
    }

    @Test
    void an_empty_note_of_the_server_is_no_server() throws Exception {
        start(Durability.FAST_FOR_TESTS).close();
        Files.createFile(folder.resolve("postgres/data/postmaster.pid"));

        try (var server = start(Durability.FAST_FOR_TESTS)) {
            assertEquals("1", new Sql(server).text("select 1"));
        }
    }

    @Test
    void signals_that_are_meant_for_the_jvm_do_not_stop_the_server() throws Exception {
        try (var server = start(Durability.FAST_FOR_TESTS)) {
            var guards = ProcessHandle.current()
                    .descendants()
                    .filter(process -> !process.info().command().orElse("").endsWith("postgres"))
                    .toList();

            for (ProcessHandle guard : guards) {
                for (String signal : List.of("-INT", "-HUP", "-TERM")) {
                    assertTrue(Program.succeeds(
                            List.of("kill", signal, "" + guard.pid()), ProcessBuilder.Redirect.DISCARD));
                }
            }

            assertTrue(guards.size() >= 2, "a shell and what waits for the end of the pipe");
            assertTrue(guards.stream().allMatch(ProcessHandle::isAlive));
            assertEquals("1", new Sql(server).text("select 1"));
        }
    }

    private EmbeddedPostgres start(Durability durability) {
        return EmbeddedPostgres.start(folder, TestFolder.BINARIES, durability);
    }
}
