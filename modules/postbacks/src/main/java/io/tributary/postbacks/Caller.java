package io.tributary.postbacks;

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
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls an outside server once: at the very address that the guard let pass, never following where it points, reading
 * no more than a little, and giving up after fifteen seconds, whatever it does.
 */
@ApplicationScoped
class Caller {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(15);
    private static final int MOST_READ = 16 * 1024;
    private static final int MOST_KEPT = 2 * 1024;

    private final AddressGuard guard;
    private final HttpClient client;
    private final InstantSource clock;

    Caller(AddressGuard guard, Vertx vertx, InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(Flights.MOST)
                .setForceSni(true)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setSslHandshakeTimeout(CONNECT.toSeconds()));
    }

    private record Response(int status, @Nullable String retryAfter, Buffer body) {}

    /** Sends the request and waits for what comes of it; never throws for what the other side does. */
    Answer call(Call call) {
        long start = System.nanoTime();
        InetAddress address;
        try {
            address = guard.pass(call.host());
        } catch (AddressGuard.Refused refused) {
            return Answer.none(refused.reason(), null, millisSince(start));
        }
        var peer = address.getHostAddress();
        var sent = new AtomicReference<@Nullable HttpClientRequest>();
        try {
            var response = send(call, address, sent)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(TOTAL.toMillis() - millisSince(start), TimeUnit.MILLISECONDS);
            return new Answer(
                    response.status(),
                    null,
                    peer,
                    millisSince(start),
                    text(response.body()),
                    RetryAfter.read(response.retryAfter(), clock.instant()));
        } catch (ExecutionException failed) {
            return Answer.none(word(failed.getCause()), peer, millisSince(start));
        } catch (TimeoutException slow) {
            return Answer.none(Answer.TIMEOUT, peer, millisSince(start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.none("stopped", peer, millisSince(start));
        } finally {
            var request = sent.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    private Future<Response> send(Call call, InetAddress address, AtomicReference<@Nullable HttpClientRequest> sent) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setServer(SocketAddress.inetSocketAddress(call.port(), address.getHostAddress()))
                .setHost(call.host())
                .setPort(call.port())
                .setSsl(call.secure())
                .setURI(call.target())
                .setFollowRedirects(false);
        call.headers().forEach(options::putHeader);
        return client.request(options).compose(request -> {
            sent.set(request);
            refuseOtherPeer(request, address);
            return request.send(call.body())
                    .timeout(FIRST_BYTE.toMillis(), TimeUnit.MILLISECONDS)
                    .compose(Caller::read);
        });
    }

    private static void refuseOtherPeer(HttpClientRequest request, InetAddress address) {
        var peer = request.connection().remoteAddress();
        if (!address.getHostAddress().equals(peer.hostAddress())) {
            throw new IllegalStateException("connected to another address than was let pass");
        }
    }

    private static Future<Response> read(HttpClientResponse response) {
        var whole = Promise.<Response>promise();
        var body = Buffer.buffer();
        var head = new Response(response.statusCode(), response.getHeader("Retry-After"), body);
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(head));
        response.handler(chunk -> {
            body.appendBuffer(chunk, 0, Math.min(chunk.length(), MOST_READ - body.length()));
            if (body.length() >= MOST_READ) {
                whole.tryComplete(head);
                response.request().reset();
            }
        });
        return whole.future();
    }

    /** The beginning as text that PostgreSQL can keep. */
    private static String text(Buffer body) {
        var kept = body.getBytes(0, Math.min(body.length(), MOST_KEPT));
        return new String(kept, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static String word(@Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException slow -> Answer.TIMEOUT;
            case io.netty.channel.ConnectTimeoutException slow -> Answer.TIMEOUT;
            case ConnectException refused -> "connection_refused";
            case SSLException failed -> "tls_failed";
            case null, default -> "connection_lost";
        };
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
