package io.tributary.kernel.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The folder in which an embedded server keeps its data and its log. Nobody else uses it meanwhile. */
final class PostgresFolder implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final long LARGE_LOG = 16L << 20;

    private final Path home;
    private final FolderLock lock;
    private final long earlierLog;

    private PostgresFolder(Path home, FolderLock lock) throws IOException {
        this.home = home;
        this.lock = lock;
        startNewLogIfLarge();
        this.earlierLog = log().length();
    }

    static PostgresFolder hold(Path folder) {
        try {
            Path home = Files.createDirectories(folder.resolve("postgres")).toRealPath();
            var lock = FolderLock.on(home)
                    .orElseThrow(() -> new WrongConfiguration(
                            "%s is in use by another running Tributary: stop it, or set TRIBUTARY_DATA to another folder"
                                    .formatted(home.getParent())));
            return new PostgresFolder(home, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    Path data() {
        return home.resolve("data");
    }

    File log() {
        return home.resolve("postgres.log").toFile();
    }

    /** Why PostgreSQL gave up, in its own words. */
    String lastComplaint() {
        try {
            String said = Files.readString(log().toPath(), StandardCharsets.ISO_8859_1);
            List<String> lines =
                    said.substring((int) earlierLog).lines().toList().reversed();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                    .findFirst()
                    .or(() -> lines.stream().findFirst())
                    .orElse("it does not say why");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server of a JVM that died may still be writing its last page. If nobody has told it to stop, this does. */
    void waitForEarlierServer() {
        Postmaster.of(data()).flatMap(postmaster -> postmaster.serving(data())).ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            } catch (CompletionException e) {
                throw new WrongConfiguration(
                        "PostgreSQL of an earlier run, process %d, still works in %s: stop it, or wait"
                                .formatted(server.pid(), home));
            }
        });
    }

    @Override
    public void close() {
        lock.close();
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startNewLogIfLarge() throws IOException {
        if (log().length() > LARGE_LOG) {
            Files.move(log().toPath(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
