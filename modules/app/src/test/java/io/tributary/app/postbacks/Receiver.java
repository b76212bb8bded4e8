package io.tributary.app.postbacks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An affiliate's server: it keeps what it is told, and answers as it is bidden. */
public final class Receiver implements AutoCloseable {

    public record Told(String method, URI uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .getFirst();
        }
    }

    public record Reply(int status, Map<String, String> headers, String body) {

        public Reply(int status) {
            this(status, Map.of(), "");
        }
    }

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch stalled = new CountDownLatch(0);

    public Receiver() throws IOException {
        this("127.0.0.1");
    }

    public Receiver(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String rest) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + rest;
    }

    /** From now on nobody gets an answer until this is counted down. */
    public CountDownLatch stall() {
        stalled = new CountDownLatch(1);
        return stalled;
    }

    /** Who comes from now on gets an answer, though others still wait. */
    public void answerAgain() {
        stalled = new CountDownLatch(0);
    }

    /** The next request is answered so; where nothing is bidden, with 200. */
    public void replies(Reply... next) {
        replies.addAll(List.of(next));
    }

    public List<Told> told() {
        return told;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var bidden = replies.poll();
        var reply = bidden == null ? new Reply(200, Map.of(), "thanks") : bidden;
        var held = stalled;
        told.add(new Told(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
