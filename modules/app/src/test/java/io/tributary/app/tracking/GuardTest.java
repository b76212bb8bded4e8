package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static io.tributary.app.tracking.Casino.ftd;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.Signing;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an integration demands beside its key, and what becomes of those who come too often. */
@QuarkusTest
class GuardTest {

    @Inject
    TestClock clock;

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

    @Test
    void who_comes_too_often_is_told_when_to_come_again() {
        var casino = new Casino();
        protect(casino, Map.of("per_minute", 2)).statusCode(200);

        casino.report(ftd("1", Map.of()))
                .statusCode(200)
                .header("X-RateLimit-Limit", "2")
                .header("X-RateLimit-Remaining", "1");
        casino.report(ftd("2", Map.of())).statusCode(200);
        casino.report(ftd("3", Map.of()))
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .header("X-RateLimit-Remaining", "0")
                .body("reason", equalTo("rate_limited"));

        casino.get("/api/v1/events").body("items", hasSize(2));
        casino.get("/api/v1/inbound-requests?reason=rate_limited").body("items", hasSize(1));
        assertEquals(302, Casino.visitor().get("/c/" + casino.code).statusCode());
    }

    @Test
    void a_pixel_that_comes_too_often_is_kept_and_can_be_replayed() {
        var casino = new Casino();
        protect(casino, Map.of("per_minute", 1)).statusCode(200);
        for (var txid : List.of("1", "2")) {
            given().queryParams(ftd(txid, Map.of()))
                    .get("/p/" + casino.key + ".gif")
                    .then()
                    .statusCode(200)
                    .contentType("image/gif");
        }
        casino.get("/api/v1/events").body("items", hasSize(1));

        var kept = casino.get("/api/v1/inbound-requests?reason=rate_limited")
                .body("items", hasSize(1))
                .extract()
                .<String>path("items[0].id");
        casino.post("/api/v1/inbound-requests/" + kept + "/replay", Map.of())
                .statusCode(200)
                .body("status", equalTo("accepted"));
        casino.get("/api/v1/events").body("items", hasSize(2));
    }

    @Test
    void a_key_that_stands_in_web_pages_opens_no_postback() {
        var casino = new Casino();
        protect(casino, Map.of("browser_only", true)).statusCode(200);

        casino.report(ftd("1", Map.of())).statusCode(401);
        given().formParams(ftd("1", Map.of()))
                .post("/b/" + casino.key)
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));

        protect(casino, Map.of("signed", true)).statusCode(200);
        given().formParams(ftd("2", Map.of())).post("/b/" + casino.key).then().statusCode(401);
        casino.get("/api/v1/inbound-requests?outcome=denied")
                .body("items.reason", equalTo(List.of("browser_refused", "server_refused")));
    }

    @Test
    void whoever_was_not_believed_cannot_be_replayed_and_whoever_came_from_elsewhere_can() {
        var casino = new Casino();
        protect(casino, Map.of("signed", true)).statusCode(200);
        casino.report(ftd("1", Map.of())).statusCode(401);
        protect(casino, Map.of("addresses", List.of("203.0.113.7"))).statusCode(200);
        casino.report(ftd("2", Map.of())).statusCode(401);

        replay(casino, "unsigned").statusCode(409).body("reason", equalTo("not_replayable"));
        replay(casino, "wrong_address").statusCode(200).body("status", equalTo("accepted"));
    }

    @Test
    void of_twenty_equal_signed_requests_at_once_one_is_let_in() throws Exception {
        var casino = new Casino();
        var signing =
                new Signing(protect(casino, Map.of("signed", true)).extract().path("secret"));
        var query = signing.query(
                "event=registration&txid=1&timestamp=" + clock.instant().getEpochSecond());
        Callable<Integer> report =
                () -> given().get("/s2s/" + casino.key + "?" + query).statusCode();

        var codes = new ArrayList<Integer>();
        try (var callers = Executors.newFixedThreadPool(20)) {
            for (var code : callers.invokeAll(Collections.nCopies(20, report))) {
                codes.add(code.get());
            }
        }

        assertEquals(1, Collections.frequency(codes, 200), codes::toString);
        assertEquals(19, Collections.frequency(codes, 401), codes::toString);
    }

    @Test
    void a_request_that_failed_for_a_cause_of_ours_may_come_again_as_it_is() throws SQLException {
        var casino = new Casino();
        var signing =
                new Signing(protect(casino, Map.of("signed", true)).extract().path("secret"));
        var address = "/s2s/" + casino.key + "?"
                + signing.query(
                        "event=registration&txid=1&timestamp=" + clock.instant().getEpochSecond());

        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set role tributary_owner");
            statement.execute("lock table tracking.event_key in access exclusive mode");
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue());
        }

        given().urlEncodingEnabled(false).get(address).then().statusCode(200).body("status", equalTo("accepted"));
        given().urlEncodingEnabled(false).get(address).then().statusCode(401);
    }

    @Test
    void an_integration_is_made_with_its_protection_or_not_at_all() {
        var casino = new Casino();
        var wanted = Map.of("program", "casino", "name", "Locked", "protection", Map.of("signed", true));

        var made = casino.post("/api/v1/integrations", wanted).statusCode(201).body("secret", startsWith("whsec_"));
        given().queryParams(ftd("1", Map.of()))
                .get("/s2s/" + made.extract().path("key"))
                .then()
                .statusCode(401);
        casino.post(
                        "/api/v1/integrations",
                        Map.of("program", "casino", "name", "No", "protection", Map.of("addresses", List.of("x"))))
                .statusCode(422)
                .body("field", equalTo("addresses"));
        casino.get("/api/v1/integrations").body("items", hasSize(2));
    }

    @Test
    void settings_that_cannot_be_are_refused_by_field() {
        var casino = new Casino();

        for (var one : Map.<Map<String, Object>, String>of(
                        Map.of("addresses", List.of("example.com")), "addresses",
                        Map.of("per_minute", 0), "per_minute",
                        Map.of("browser_only", true, "signed", true), "browser_only")
                .entrySet()) {
            protect(casino, one.getKey()).statusCode(422).body("field", equalTo(one.getValue()));
        }
        protect(casino, Map.of("testing", true, "version", 7)).statusCode(409).body("reason", equalTo("stale_version"));
        casino.get("/api/v1/integrations/" + casino.integration + "/protection")
                .body("signed", equalTo(false))
                .body("version", equalTo(0));
    }

    @Test
    void the_api_tells_each_key_its_limit() {
        new Casino()
                .get("/api/v1/programs")
                .header("X-RateLimit-Limit", "30000")
                .header("X-RateLimit-Remaining", notNullValue())
                .header("X-RateLimit-Reset", notNullValue());
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_answered_with_words() {
        var casino = new Casino();

        given().contentType("application/json")
                .body("[" + "\"x\",".repeat(300_000) + "\"x\"]")
                .post("/s2s/" + casino.key)
                .then()
                .statusCode(413)
                .body("reason", equalTo("too_large"));
    }

    private static ValidatableResponse replay(Casino casino, String reason) {
        var kept = casino.get("/api/v1/inbound-requests?reason=" + reason)
                .extract()
                .<String>path("items[0].id");
        return casino.post("/api/v1/inbound-requests/" + kept + "/replay", Map.of());
    }

    private static ValidatableResponse protect(Casino casino, Map<String, ?> settings) {
        return casino.tenant
                .request()
                .body(settings)
                .put("/api/v1/integrations/" + casino.integration + "/protection")
                .then();
    }
}
