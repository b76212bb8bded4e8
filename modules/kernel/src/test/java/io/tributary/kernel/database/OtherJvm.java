package io.tributary.kernel.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM beside that of the tests, with a server of its own, to be asked, ended or killed. */
final class OtherJvm implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader answers;
    private final List<ProcessHandle> seen = new ArrayList<>();

    private OtherJvm(Process process) {
        this.process = process;
        this.answers = process.inputReader();
    }

    static OtherJvm running(Class<?> main, Map<String, String> environment, Path... folders) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(
                java,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(folders).map(Path::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new OtherJvm(builder.start());
    }

    /** The next line it prints. */
    String answer() throws IOException {
        String line = answers.readLine();
        process.descendants().forEach(seen::add);
        return line;
    }

    /** Does not return before all that it had started is gone. */
    void kill() throws Exception {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Leaves the server, if only for a moment. */
    void killAtOnce() throws Exception {
        process.destroyForcibly().waitFor();
    }

    /** Leaves the server for good, unless somebody else stops it. */
    void killWithShells() throws Exception {
        process.descendants()
                .filter(child -> child.info().command().orElse("").matches(".*/(sh|dash|bash|busybox)"))
                .forEach(ProcessHandle::destroyForcibly);
        killAtOnce();
    }

    /** Asks it to end, as an operator would. */
    void terminate() throws Exception {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    private void awaitEnd() throws Exception {
        process.descendants().forEach(seen::add);
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (ProcessHandle descendant : seen) {
            descendant.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
