package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A server that lives as long as we hold our end of a pipe. The operating system closes the pipe of a JVM that is gone,
 * even of one that was killed; then a shell, which waits at the other end, stops the server. So nothing is left behind,
 * and the server outlives all that the JVM does while it shuts down.
 */
final class ServerProcess {

    /** In a session of its own, the server does not hear the Ctrl-C that is meant for the JVM; the shell turns a deaf ear. */
    private static final String GUARD = """
            trap '' HUP INT QUIT TERM
            in_own_session() {
                command -v setsid >/dev/null && exec setsid "$@"
                command -v perl >/dev/null && exec perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV' "$@"
                exec "$@"
            }
            exec 3<&0
            in_own_session "$@" 3<&- </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill -INT $server; } &
            guard=$!
            wait $server
            result=$?
            kill -KILL $guard 2>/dev/null
            exit $result
            """;

    private static final Duration POLL = Duration.ofMillis(10);
    private static final int STOP_SECONDS = 60;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess launch(List<String> server, ServerUser user, Redirect output) {
        return new ServerProcess(
                Program.start(PostgresBinaries.ON_WINDOWS ? server : user.command(guarded(server)), output));
    }

    /** {@return false if the server ended, or did not become ready in time and was stopped} */
    boolean becomes(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (ready.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        stop();
        return false;
    }

    void whenEnded(Runnable action) {
        var _ = process.onExit().thenRun(action);
    }

    /** Fast, but clean: transactions are rolled back and everything is written. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (PostgresBinaries.ON_WINDOWS) {
            process.destroy(); // there is no shell to guard it; the next start recovers
        }
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    private static List<String> guarded(List<String> server) {
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, "guard"));
        command.addAll(server);
        return command;
    }
}
