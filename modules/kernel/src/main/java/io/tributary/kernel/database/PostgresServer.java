package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the programs of PostgreSQL are called: to create a data directory and to serve it. */
record PostgresServer(PostgresFolder folder, PostgresBinaries binaries, ServerUser user, Durability durability) {

    static final String SUPERUSER = "postgres";

    /** Long, since after a crash of the machine PostgreSQL first repeats what had not reached its tables. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // The log says what went wrong, but neither in which statement nor for which values: they may be personal.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    /** Creates the data where there is none. A password is as old as its data. */
    String passwordOfData() {
        var password = new SecretFile(folder.home().resolve("password"));
        if (Files.notExists(folder.data())) {
            createData(password);
        } else if (Files.notExists(password.path())) {
            throw new WrongConfiguration("%s is missing: bring it back from a backup".formatted(password.path()));
        }
        return password.secret();
    }

    /** {@return empty if it ended at once: somebody took the port, or the folder's earlier server was not yet out of sight} */
    Optional<ServerProcess> serve(int port) {
        Postmaster.forgetIfNameless(folder.data());
        folder.waitForEarlierServer();
        if (!user.owns(folder.data())) {
            user.own(folder.home());
        }
        var process = ServerProcess.launch(postgres(port), user, output());
        return process.becomes(() -> readyOn(port), PATIENCE) ? Optional.of(process) : Optional.empty();
    }

    /** All or nothing: the directory gets its name when it is complete. */
    private void createData(SecretFile password) {
        password.secret();
        user.own(folder.home());
        Path unfinished = folder.home().resolve("initdb-%s".formatted(UUID.randomUUID()));
        if (!Program.succeeds(user.command(initdb(unfinished, password.path())), output())) {
            throw new WrongConfiguration(
                    "PostgreSQL cannot create its data in %s: %s".formatted(folder.home(), folder.lastComplaint()));
        }
        try {
            Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
            deleteUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean readyOn(int port) {
        return Postmaster.of(folder.data())
                .filter(postmaster -> postmaster.ready() && postmaster.port() == port)
                .flatMap(postmaster -> postmaster.serving(folder.data()))
                .isPresent();
    }

    private List<String> initdb(Path data, Path password) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Built in, so that an update of the operating system cannot break the order of an index.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        if (durability == Durability.FAST_FOR_TESTS) {
            command.add("--no-sync");
        }
        return command;
    }

    private List<String> postgres(int port) {
        var command = new ArrayList<String>();
        // A number in postmaster.pid that now belongs to another program would stop PostgreSQL for ever. It ignores one
        // that it is told to be a relative, and still looks whether processes of the earlier server are at work.
        Postmaster.of(folder.data())
                .ifPresent(earlier -> command.addAll(List.of("env", "PG_GRANDPARENT_PID=" + earlier.pid())));
        command.addAll(List.of(binaries.program("postgres"), "-D", folder.data().toString(), "-p", "" + port));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        for (String setting : durability.settings()) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private void deleteUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.home(), "initdb-*")) {
            leftovers.forEach(PostgresFolder::delete);
        }
    }

    private Redirect output() {
        return Redirect.appendTo(folder.log());
    }
}
