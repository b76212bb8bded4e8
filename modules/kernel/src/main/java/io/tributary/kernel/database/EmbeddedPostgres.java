package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.IntSupplier;

/**
 * A real PostgreSQL of our own, with its data in a folder. It serves this machine only, and it stops by itself when the
 * JVM has gone, so an application need not stop it, and could not do so late enough.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final PostgresFolder folder;
    private final ServerProcess process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(PostgresFolder folder, ServerProcess process, int port, String password) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Returns when the server can be used. A folder that is not there, or is empty, becomes a new one. */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        return start(folder, folder.resolve("postgres"), durability);
    }

    /**
     * The same, with the programs of PostgreSQL in a place that several folders, and several JVMs at once, may share.
     *
     * @param binaries where they are, or will be unpacked
     */
    public static EmbeddedPostgres start(Path folder, Path binaries, Durability durability) {
        return start(folder, binaries, durability, EmbeddedPostgres::freePort);
    }

    static EmbeddedPostgres start(Path folder, Path binaries, Durability durability, IntSupplier ports) {
        var held = PostgresFolder.hold(folder);
        try {
            var server =
                    new PostgresServer(held, PostgresBinaries.unpackedIn(binaries), ServerUser.choose(), durability);
            String password = server.passwordOfData();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                int port = ports.getAsInt();
                var process = server.serve(port);
                if (process.isPresent()) {
                    // Also keeps the lock and the pipe from being collected as garbage as long as the server lives.
                    process.get().whenEnded(held::close);
                    return new EmbeddedPostgres(held, process.get(), port, password);
                }
            }
            throw new WrongConfiguration(
                    "PostgreSQL does not start in %s: %s".formatted(held.home(), held.lastComplaint()));
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    public String superuser() {
        return PostgresServer.SUPERUSER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The database that every server has, meant for administration. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** {@return the JDBC url of a database of that name, which is created if there is none} */
    public String database(String name) {
        var administrator = new Credentials(superuser(), password);
        try (var connection = new DatabaseAddress(jdbcUrl()).connect(administrator);
                var known = connection.prepareStatement("select from pg_database where datname = ?");
                var create = connection.createStatement()) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                create.execute("create database %s".formatted(create.enquoteIdentifier(name, true)));
            }
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database %s".formatted(name), e);
        }
    }

    /** Stops the server now. For tests: an application leaves that to the end of the JVM. */
    @Override
    public void close() {
        process.stop();
        folder.close();
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
