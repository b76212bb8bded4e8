package io.tributary.app.tracking;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A request that is sent as it is written, which no proper client would do. */
final class RawRequest {

    private final String line;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];

    private RawRequest(String line) {
        this.line = line;
    }

    /** What came back; the body as text. */
    record Answer(int status, String head, String body) {

        String reason() {
            return String.valueOf(JsonPath.from(body).getString("reason"));
        }

        /** All values of a header, in their order. */
        List<String> header(String name) {
            var pattern = Pattern.compile("(?mi)^" + Pattern.quote(name) + ": *(.*?)\r?$");
            return pattern.matcher(head).results().map(found -> found.group(1)).toList();
        }
    }

    static RawRequest of(String method, String path) {
        return new RawRequest(method + " " + path + " HTTP/1.1");
    }

    /** The whole answer to a GET: status line, headers and body. */
    static String get(String path) {
        var answer = of("GET", path).send();
        return answer.head() + "\r\n\r\n" + answer.body();
    }

    static int status(String path) {
        return of("GET", path).send().status();
    }

    RawRequest header(String header) {
        headers.add(header);
        return this;
    }

    RawRequest body(String type, byte[] bytes) {
        return untyped(bytes).header("Content-Type: " + type);
    }

    /** With a body of which nobody says what it is. */
    RawRequest untyped(byte[] bytes) {
        body = bytes;
        return header("Content-Length: " + bytes.length);
    }

    /** Sends it; where no Host is given, to localhost. */
    Answer send() {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var request = new ByteArrayOutputStream();
            request.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            if (headers.stream()
                    .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))) {
                request.writeBytes("Host: localhost\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            for (var header : headers) {
                if (!header.equals("Host:")) {
                    request.writeBytes((header + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            request.writeBytes("Connection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return line + headers;
    }

    private static Answer answer(String text) {
        var parts = Arrays.asList(text.split("\r\n\r\n", 2));
        var status = text.startsWith("HTTP/") ? Integer.parseInt(text.split(" ", 3)[1]) : 0;
        return new Answer(status, parts.getFirst(), parts.size() == 1 ? "" : parts.getLast());
    }
}
