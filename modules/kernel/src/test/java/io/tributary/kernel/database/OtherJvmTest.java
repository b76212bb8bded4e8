package io.tributary.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the server, and of its rows, when its JVM ends in one way or another. */
@Timeout(180)
class OtherJvmTest {

    @TempDir(factory = TestFolder.class)
    Path folder;

    @Test
    void a_killed_jvm_leaves_its_rows_and_no_process() throws Exception {
        try (var other = serving(Map.of())) {
            other.kill();
        }

        assertEquals("committed", deeds());
    }

    @Test
    void a_server_that_lost_its_jvm_and_its_guard_is_stopped_by_the_next_start() throws Exception {
        try (var other = serving(Map.of())) {
            other.killWithShells();

            assertEquals("committed", deeds());
        }
    }

    @Test
    void the_next_start_waits_for_the_server_of_a_jvm_that_was_just_killed() throws Exception {
        try (var other = serving(Map.of())) {
            other.killAtOnce();

            assertEquals("committed", deeds());
        }
    }

    @Test
    void the_server_is_there_until_the_jvm_has_shut_down() throws Exception {
        try (var other = serving(Map.of())) {
            other.terminate();
        }

        assertEquals("committed, last", deeds());
    }

    @Test
    void two_jvms_do_not_share_a_folder() throws Exception {
        try (var other = serving(Map.of());
                var late = otherServer(Map.of())) {
            var refusal = assertThrows(WrongConfiguration.class, this::deeds);

            assertTrue(refusal.getMessage().contains("in use by another running Tributary"), refusal.getMessage());
            assertEquals(refusal.getMessage(), late.answer());
            other.kill();
        }
    }

    @Test
    void where_namespaces_are_forbidden_root_becomes_nobody() throws Exception {
        assumeTrue(ServerUser.choose() != ServerUser.OURSELVES, "needs root");
        Path forbidden = Files.createDirectory(folder.resolve("bin"));
        Files.writeString(forbidden.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(forbidden.resolve("unshare"), PosixFilePermissions.fromString("rwxr-xr-x"));
        var path = Map.of("PATH", "%s:%s".formatted(forbidden, System.getenv("PATH")));
        try (var other = serving(path)) {
            assertEquals(65534, Files.getAttribute(folder.resolve("postgres/data"), "unix:uid"));
            other.kill();
        }

        assertEquals("committed", deeds());
    }

    private OtherJvm serving(Map<String, String> environment) throws Exception {
        var other = otherServer(environment);
        assertEquals("serving", other.answer());
        return other;
    }

    private OtherJvm otherServer(Map<String, String> environment) throws Exception {
        return OtherJvm.running(OtherServer.class, environment, folder, TestFolder.BINARIES);
    }

    private String deeds() throws Exception {
        try (var server = EmbeddedPostgres.start(folder, TestFolder.BINARIES, Durability.DURABLE)) {
            return new Sql(server).text("select string_agg(name, ', ') from deed");
        }
    }
}
