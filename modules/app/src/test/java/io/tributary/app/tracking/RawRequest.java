package io.tributary.app.tracking;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A GET whose address is sent as it is written, which no proper client would do. */
final class RawRequest {

    private RawRequest() {}

    /** The whole answer: status line, headers and body. */
    static String get(String path) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(String path) {
        return Integer.parseInt(get(path).split(" ", 3)[1]);
    }
}
