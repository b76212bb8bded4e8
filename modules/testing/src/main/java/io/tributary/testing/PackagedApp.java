package io.tributary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The packaged application as a process of its own, started the way an operator starts it: one {@code java -jar}, settings
 * in the environment, a data folder. It listens on a free port of the loopback address.
 */
public final class PackagedApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final URI base;
    private final URI management;

    private PackagedApp(Process process, Path log, URI base, URI management) {
        this.process = process;
        this.log = log;
        this.base = base;
        this.management = management;
    }

    /**
     * Starts it and does not wait.
     *
     * @param folder where it runs: the embedded database is kept in its {@code data}, the logs beside it
     * @param settings further environment variables; they win over the defaults of this class
     */
    public static PackagedApp start(Path folder, Map<String, String> settings) {
        int port = freePort();
        int managementPort = freePort();
        var base = URI.create("http://localhost:" + port);
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort),
                "TRIBUTARY_BASE_URL", base.toString(),
                "TRIBUTARY_DATA", folder.resolve("data").toString()));
        environment.putAll(settings);
        try {
            Files.createDirectories(folder);
            var log = Files.createTempFile(folder, "app-", ".log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(java, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar().toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("TRIBUTARY_"));
            builder.environment().putAll(environment);
            var management = URI.create("http://localhost:" + managementPort);
            return new PackagedApp(builder.start(), log, base, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var jar = folder.resolve("modules/app/target/quarkus-app/quarkus-run.jar");
            if (Files.isReadable(jar)) {
                return jar;
            }
        }
        throw new IllegalStateException("the application is not packaged: run ./mvnw verify, or package modules/app");
    }

    /** Below the ports that the system gives out by itself, so that nobody else is given this one meanwhile. */
    private static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one may be free
            }
        }
        throw new IllegalStateException("no free port from 20000 to 29999");
    }

    /** Waits until it says that it is ready, and fails with its log if it exits instead. */
    public PackagedApp awaitReady() {
        try (var client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            Awaitility.await("readiness of " + base)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isReady(client, question));
        }
        return this;
    }

    private boolean isReady(HttpClient client, HttpRequest question) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application exited with " + process.exitValue() + ":\n" + output());
        }
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Kills it as {@code kill -9} does and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop, as {@code kill} does, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("the application did not stop within 30 seconds:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for it to exit by itself and tells its exit code. */
    public int awaitExit() {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    public URI base() {
        return base;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Everything that it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
