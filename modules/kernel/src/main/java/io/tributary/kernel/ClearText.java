package io.tributary.kernel;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Speaks HTTP/1.1 only where nothing is encrypted. A proxy that passes an upgrade to HTTP/2 on would no longer see what
 * goes through it; over TLS, HTTP/2 stays.
 */
@ApplicationScoped
class ClearText implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
