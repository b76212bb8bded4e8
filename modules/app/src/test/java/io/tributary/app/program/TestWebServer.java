package io.tributary.app.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The web server behind every host of the tests that has one: it shows the files that they publish. */
public class TestWebServer implements QuarkusTestResourceLifecycleManager {

    /** By address; shared with the tests through the system's properties, as {@link TestNameServer} does. */
    private static final String PREFIX = "test.file.";

    private HttpServer server;

    /** Publishes a file under a host. */
    static void publish(String host, String path, String text) {
        System.setProperty(PREFIX + host + path, text);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", TestWebServer::answer);
        server.start();
        return Map.of(
                "tributary.domains.http-port",
                Integer.toString(server.getAddress().getPort()));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
            var text =
                    System.getProperty(PREFIX + host + exchange.getRequestURI().getPath());
            var body = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
