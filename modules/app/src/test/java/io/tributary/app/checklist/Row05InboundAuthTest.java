package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.Signing;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 5, inbound auth: "token, HMAC+timestamp (±300 s) and IP list configurable per program; wrong one → 401/403
 * and a log row; replayed signature refused".
 */
@QuarkusTest
class Row05InboundAuthTest {

    @Inject
    TestClock clock;

    TestCasino casino;
    String integration;
    String key;

    @BeforeEach
    void an_integration() {
        casino = new TestCasino(TestTenant.blank());
        var made = casino.tenant()
                .request()
                .body(Map.of("program", "casino", "name", "Guarded"))
                .post("/api/v1/integrations")
                .then()
                .statusCode(201)
                .extract();
        integration = made.path("id");
        key = made.path("key");
    }

    @Test
    void a_wrong_token_is_refused_and_logged() {
        given().get("/s2s/" + casino.tenant().key() + "_wrong?event=ftd&txid=1")
                .then()
                .statusCode(401)
                .body("reason", equalTo("unauthorized"));

        logged("unknown_key");
    }

    @Test
    void an_address_that_is_not_on_the_list_is_refused_and_logged() {
        protect(Map.of("addresses", List.of("203.0.113.0/24", "2001:db8::/32")));
        send("event=registration&txid=1").statusCode(401);
        logged("wrong_address");

        protect(Map.of("addresses", List.of("203.0.113.0/24", "127.0.0.0/8")));
        send("event=registration&txid=1").statusCode(200).body("status", equalTo("accepted"));
    }

    @Test
    void a_signature_is_demanded_and_holds_for_three_hundred_seconds() {
        var signing = new Signing(protect(Map.of("signed", true)));

        send("event=registration&txid=1").statusCode(401);
        logged("unsigned");
        send(signing.query("event=registration&txid=2&timestamp=" + seconds(299)))
                .statusCode(200);
        send(signing.query("event=registration&txid=3&timestamp=" + seconds(302)))
                .statusCode(401);
        send(signing.query("event=registration&txid=4&timestamp=" + seconds(-302)))
                .statusCode(401);
        logged("stale_signature");
        send(signing.query("event=registration&txid=5&timestamp=" + seconds(0)).replace("txid=5", "txid=6"))
                .statusCode(401);
        logged("bad_signature");
        send(signing.query("txid=7&event=registration&ts=" + seconds(1))).statusCode(200);
    }

    @Test
    void a_signature_counts_once() {
        var signing = new Signing(protect(Map.of("signed", true)));
        var query = signing.query("event=registration&txid=1&timestamp=" + seconds(0));

        send(query).statusCode(200).body("status", equalTo("accepted"));
        send(query).statusCode(401);
        logged("reused_signature");
        send(signing.query("event=registration&txid=1&timestamp=" + seconds(60)))
                .statusCode(200)
                .body("status", equalTo("duplicate"));
    }

    @Test
    void a_body_is_signed_by_the_headers_of_standard_webhooks() {
        var signing = new Signing(protect(Map.of("signed", true)));
        var form = "event=registration&txid=1";
        var headers = signing.headers("msg_1", clock.instant(), form);

        post(form + "0", headers).statusCode(401);
        post(form, signing.headers("msg_1", clock.instant().minusSeconds(302), form))
                .statusCode(401);
        post(form, headers).statusCode(200);
        post(form, headers).statusCode(401);
        var json = "{\"event\": \"registration\", \"txid\": \"2\"}";
        given().contentType("application/json")
                .headers(signing.headers("msg_2", clock.instant(), json))
                .body(json)
                .post("/s2s/" + key)
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
    }

    @Test
    void whatever_is_wrong_is_answered_in_the_same_words() {
        var bodies = new HashSet<String>();
        bodies.add(words(given().get("/s2s/" + casino.tenant().key() + "_wrong?event=ftd&txid=1")
                .then()));
        protect(Map.of("signed", true));
        bodies.add(words(send("event=registration&txid=1")));
        protect(Map.of("addresses", List.of("203.0.113.7")));
        bodies.add(words(send("event=registration&txid=1")));

        assertEquals(1, bodies.size(), bodies::toString);
    }

    @Test
    void two_secrets_live_while_one_replaces_the_other() {
        var old = new Signing(protect(Map.of("signed", true)));
        var path = "/api/v1/integrations/" + integration + "/secret-rotations";
        var fresh = new Signing(casino.tenant()
                .request()
                .body(Map.of("overlap", "PT10M"))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("secret"));

        send(old.query("event=registration&txid=1&timestamp=" + seconds(0))).statusCode(200);
        send(fresh.query("event=registration&txid=2&timestamp=" + seconds(0))).statusCode(200);
        clock.advance(Duration.ofMinutes(11));
        send(old.query("event=registration&txid=3&timestamp=" + seconds(0))).statusCode(401);
        send(fresh.query("event=registration&txid=4&timestamp=" + seconds(0))).statusCode(200);
    }

    @Test
    void an_old_key_ends_when_its_time_is_over() {
        var fresh = casino.tenant()
                .request()
                .body(Map.of("overlap", "PT10M"))
                .post("/api/v1/integrations/" + integration + "/rotations")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("key");

        send("event=registration&txid=1").statusCode(200);
        clock.advance(Duration.ofMinutes(11));
        send("event=registration&txid=2").statusCode(401);
        key = fresh;
        send("event=registration&txid=3").statusCode(200);
    }

    private String protect(Map<String, ?> settings) {
        return casino.tenant()
                .request()
                .body(settings)
                .put("/api/v1/integrations/" + integration + "/protection")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private ValidatableResponse send(String query) {
        return given().urlEncodingEnabled(false)
                .get("/s2s/" + key + "?" + query)
                .then();
    }

    private ValidatableResponse post(String form, Map<String, String> headers) {
        return given().contentType("application/x-www-form-urlencoded")
                .headers(headers)
                .body(form)
                .post("/s2s/" + key)
                .then();
    }

    private long seconds(int ago) {
        return clock.instant().getEpochSecond() - ago;
    }

    private void logged(String reason) {
        casino.tenant()
                .request()
                .get("/api/v1/inbound-requests?outcome=denied")
                .then()
                .body("items.reason", hasItem(reason));
    }

    private static String words(ValidatableResponse answer) {
        return answer.statusCode(401).extract().asString().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
