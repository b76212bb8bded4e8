package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process that serves a data directory, as it wrote itself into {@code postmaster.pid} there. */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** None after a clean stop; after a hard one it may be long gone, and its number may be that of somebody else. */
    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(note(data));
            if (lines.size() <= PORT) {
                return Optional.empty(); // still being written
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(PID).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Left by a machine that lost power; PostgreSQL would take it for a server that is about to start. */
    static void forgetIfNameless(Path data) {
        try {
            Path note = note(data);
            if (Files.exists(note) && Files.size(note) == 0) {
                Files.delete(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process, if it is one that serves this data directory. */
    Optional<ProcessHandle> serving(Path data) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(PostgresBinaries.ON_WINDOWS));
    }

    private static Path note(Path data) {
        return data.resolve("postmaster.pid");
    }
}
