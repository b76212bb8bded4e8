package io.tributary.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.testing.PackagedApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A request that two servers could read differently is refused. On the packaged application, since one that trusts a proxy,
 * as in the other tests, goes by what the proxy says.
 */
class HostsTest {

    @TempDir
    Path folder;

    @Test
    void a_request_that_names_two_hosts_is_refused() throws IOException {
        try (var app = PackagedApp.start(folder, Map.of()).awaitReady()) {
            var host = "Host: localhost:%d\r\n".formatted(app.base().getPort());

            assertTrue(answer(app.base(), "GET / HTTP/1.1\r\n" + host).startsWith("HTTP/1.1 200"));
            for (var request : List.of(
                    "GET / HTTP/1.1\r\n" + host + "Host: evil.example\r\n",
                    "GET http://evil.example/ HTTP/1.1\r\n" + host,
                    "GET / HTTP/1.1\r\n")) {
                var answer = answer(app.base(), request);
                assertTrue(answer.startsWith("HTTP/1.1 400"), () -> request + answer);
            }
        }
    }

    @Test
    void nobody_leaves_the_protocol_that_a_proxy_can_read() throws IOException {
        try (var app = PackagedApp.start(folder, Map.of()).awaitReady()) {
            var answer = answer(
                    app.base(),
                    "GET / HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n"
                            .formatted(app.base().getPort()));

            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
    }

    /** The first line of the answer. */
    private static String answer(URI base, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write((request + "Connection: Upgrade, HTTP2-Settings\r\n\r\n").getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        }
    }
}
