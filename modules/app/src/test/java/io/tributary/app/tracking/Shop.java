package io.tributary.app.tracking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An operator's own web site, and an advertiser's server that tries third-party cookies, each on a site of its own. */
final class Shop implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> cookiesOfAds = new CopyOnWriteArrayList<>();

    Shop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Puts a page at the path, with this in its body. */
    void page(String path, String body) {
        pages.put(path, "<!doctype html><title>Shop</title><body>" + body + "</body>");
    }

    String url(String path) {
        return "http://shop.localhost:" + server.getAddress().getPort() + path;
    }

    String adUrl() {
        return "http://ads.localhost:" + server.getAddress().getPort() + "/ad";
    }

    /** The cookies that came with each request for the ad; the ad sets one each time. */
    List<String> cookiesOfAds() {
        return cookiesOfAds;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var page = pages.getOrDefault(path, "");
        if (path.equals("/ad")) {
            cookiesOfAds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
            exchange.getResponseHeaders().add("Set-Cookie", "ad=1; Path=/; SameSite=None; Secure");
        }
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
