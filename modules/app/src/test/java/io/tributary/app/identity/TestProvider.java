package io.tributary.app.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UncheckedJoseException;

/** An OpenID Connect provider, as small as the code flow allows: whoever comes is the person that the test says. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT_ID = "tributary";

    record Person(String subject, String email, boolean emailVerified) {}

    private final RsaJsonWebKey key;
    private final HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private Person person = new Person("nobody", "nobody@acme.example", true);

    TestProvider() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("1");
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> answer(exchange, tokens(form(exchange))));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void nowComes(Person person) {
        this.person = person;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, ?> configuration() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys");
    }

    private Map<String, ?> keys() {
        return Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        var code = "code-" + (nonces.size() + 1);
        nonces.put(code, query.get("nonce"));
        var back = URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.getResponseHeaders().add("Location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Map<String, ?> tokens(Map<String, String> form) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(CLIENT_ID);
        claims.setSubject(person.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("nonce", nonces.remove(form.get("code")));
        claims.setClaim("email", person.email());
        claims.setClaim("email_verified", person.emailVerified());
        claims.setClaim("name", "Ann of Single Sign-On");
        return Map.of("id_token", signed(claims), "access_token", "opaque", "token_type", "Bearer", "expires_in", 300);
    }

    private String signed(JwtClaims claims) {
        try {
            var token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new UncheckedJoseException("cannot sign", e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, Map<String, ?> json) throws IOException {
        var bytes = JsonUtil.toJson(new LinkedHashMap<>(json)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
