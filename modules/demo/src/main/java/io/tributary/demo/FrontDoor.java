package io.tributary.demo;

import io.quarkus.vertx.http.HttpServerStart;
import io.tributary.program.Hosts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Comes to the operators as the world does: over HTTP, on their own hosts. */
@ApplicationScoped
class FrontDoor {

    private static final int CONNECTIONS = 32;
    private static final long TIMEOUT_MILLIS = 30_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Hosts hosts;
    private final CompletableFuture<SocketAddress> open = new CompletableFuture<>();

    FrontDoor(Vertx vertx, Hosts hosts) {
        this.vertx = vertx;
        this.hosts = hosts;
        client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setMaxWaitQueueSize(-1));
    }

    void opened(@ObservesAsync HttpServerStart server) {
        int port = server.options().getPort();
        if (port > 0) {
            open.complete(SocketAddress.inetSocketAddress(port, "127.0.0.1"));
        }
    }

    /** Waits until the server answers. */
    void awaitOpen() {
        open.join();
    }

    /** Follows a link and gives the click id that its destination gets. */
    CompletionStage<String> click(String tenant, String code, String sub, String browser) {
        return send(hosts.address(tenant) + "/c/" + code + "?sub1=" + encoded(sub), browser)
                .compose(answer -> expect(answer, 302))
                .map(answer -> clickId(answer.response().getHeader("Location")))
                .toCompletionStage();
    }

    /** Reports an event as the operator's server. */
    CompletionStage<?> report(String tenant, String reportingKey, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return send(hosts.address(tenant) + "/s2s/" + reportingKey + "?" + query, "demo-backend/1")
                .compose(answer -> expect(answer, 200))
                .toCompletionStage();
    }

    private record Answer(HttpClientResponse response, Buffer body) {}

    /** On one event loop from the request to the body: a body that arrives before somebody waits for it is lost. */
    private Future<Answer> send(String url, String userAgent) {
        var answer = Promise.<Answer>promise();
        vertx.getOrCreateContext()
                .runOnContext(now -> request(url)
                        .compose(request ->
                                request.putHeader("User-Agent", userAgent).send())
                        .compose(FrontDoor::read)
                        .onComplete(answer));
        return answer.future();
    }

    /** The name that the host has goes into the request; the connection goes to this process. */
    private Future<HttpClientRequest> request(String url) {
        var uri = URI.create(url);
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setTimeout(TIMEOUT_MILLIS)
                .setServer(open.join())
                .setHost(uri.getHost())
                .setPort(uri.getPort() < 0 ? 80 : uri.getPort())
                .setURI(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())));
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response, body));
    }

    private static Future<Answer> expect(Answer answer, int status) {
        return answer.response().statusCode() == status
                ? Future.succeededFuture(answer)
                : Future.failedFuture(answer.response().statusCode() + " " + answer.body());
    }

    private static String clickId(String location) {
        var query = URI.create(location).getQuery();
        return query.substring(query.lastIndexOf('=') + 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
