package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static io.tributary.app.tracking.Casino.ftd;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostbackTest {

    @Test
    void a_first_deposit_with_a_click_is_accepted_and_attributed() {
        var casino = new Casino();
        var click = casino.click();

        var id = casino.report(ftd("1001", Map.of("click_id", click)))
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"))
                .body("reason", nullValue())
                .body("ignored", hasSize(0))
                .extract()
                .<String>path("id");

        casino.get("/api/v1/events/" + id)
                .statusCode(200)
                .body("event", equalTo("ftd"))
                .body("txid", equalTo("1001"))
                .body("customer_id", equalTo("p1"))
                .body("click_id", equalTo(click))
                .body("amount.amount", equalTo("60.00"))
                .body("amount.currency", equalTo("EUR"))
                .body("channel", equalTo("s2s"));
        casino.get("/api/v1/trace/" + click)
                .statusCode(200)
                .body("click.affiliate", equalTo(casino.affiliate))
                .body("events", hasSize(1));
    }

    @Test
    void the_customer_stays_with_whoever_brought_it() {
        var casino = new Casino();
        casino.report(Map.of("event", "registration", "txid", "r1", "customer_id", "p1", "click_id", casino.click()))
                .body("attribution", equalTo("click"));

        casino.report(ftd("1001", Map.of()))
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("customer"));
        casino.report(ftd("1002", Map.of("customer_id", "p2")))
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("no_evidence"));
    }

    @Test
    void a_blocked_affiliate_gets_no_credit_and_a_suspended_one_does() {
        var casino = new Casino();
        var click = casino.click();
        casino.report(ftd("1", Map.of("click_id", click))).body("attribution", equalTo("click"));
        var decisions = "/api/v1/affiliates/" + casino.affiliate + "/decisions";
        casino.post(decisions, Map.of("decision", "suspend", "reason", "spam")).statusCode(200);
        casino.report(ftd("2", Map.of("click_id", click))).body("attribution", equalTo("click"));
        casino.post(decisions, Map.of("decision", "block", "reason", "fraud")).statusCode(200);

        casino.report(ftd("3", Map.of("click_id", click)))
                .statusCode(200)
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("affiliate_blocked"));
    }

    @Test
    void the_same_again_is_a_duplicate_with_the_same_id() {
        var casino = new Casino();
        var first = casino.report(ftd("1001", Map.of())).extract().<String>path("id");

        casino.report(ftd("1001", Map.of("amount", "60")))
                .statusCode(200)
                .body("status", equalTo("duplicate"))
                .body("id", equalTo(first));
        given().formParams(ftd("1001", Map.of()))
                .post("/s2s/" + casino.key)
                .then()
                .statusCode(200)
                .body("status", equalTo("duplicate"))
                .body("id", equalTo(first));
    }

    @Test
    void the_same_txid_with_another_amount_is_a_conflict() {
        var casino = new Casino();
        var first = casino.report(ftd("1001", Map.of())).extract().<String>path("id");

        casino.report(ftd("1001", Map.of("amount", "61.00")))
                .statusCode(409)
                .body("status", equalTo("conflict"))
                .body("id", equalTo(first));
        casino.get("/api/v1/events/" + first).body("amount.amount", equalTo("60.00"));
    }

    @Test
    void the_same_txid_of_another_tenant_is_another_event() {
        var one = new Casino();
        var other = new Casino();

        var ours = one.report(ftd("1001", Map.of())).extract().<String>path("id");
        var theirs =
                other.report(ftd("1001", Map.of())).statusCode(200).extract().<String>path("id");

        assertNotEquals(ours, theirs);
        other.get("/api/v1/events/" + ours).statusCode(404);
    }

    @Test
    void a_hundred_equal_postbacks_at_once_are_one_event() throws Exception {
        var casino = new Casino();
        var click = casino.click();
        Callable<String> report = () -> {
            var receipt = casino.report(ftd("race", Map.of("click_id", click)))
                    .statusCode(200)
                    .extract();
            return receipt.path("id") + " " + receipt.path("attribution");
        };

        var answers = new HashSet<String>();
        try (var callers = Executors.newFixedThreadPool(20)) {
            for (var answer : callers.invokeAll(java.util.Collections.nCopies(100, report))) {
                answers.add(answer.get());
            }
        }

        assertEquals(1, answers.size(), answers::toString);
        casino.get("/api/v1/events?txid=race").body("items", hasSize(1));
    }

    @Test
    void every_key_that_is_not_one_gets_the_same_answer() {
        var casino = new Casino();
        var other = new Casino();
        var revoked = casino.key;
        casino.tenant
                .request()
                .post("/api/v1/integrations/" + casino.integration + "/revocation")
                .then()
                .statusCode(200);
        var keys = List.of("nonsense", casino.tenant.key() + "_nonsense", "nobody_" + "x".repeat(43), revoked);

        var bodies = new HashSet<String>();
        for (var key : keys) {
            bodies.add(unauthorized(given(), key));
        }
        bodies.add(unauthorized(given().header("Host", casino.tenant.host()), other.key));

        assertEquals(1, bodies.size(), bodies::toString);
    }

    private static String unauthorized(io.restassured.specification.RequestSpecification request, String key) {
        return request.queryParams(ftd("1", Map.of()))
                .get("/s2s/" + key)
                .then()
                .statusCode(401)
                .body("reason", equalTo("unauthorized"))
                .extract()
                .asString()
                .replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    @Test
    void a_rotated_key_works_beside_the_new_one() {
        var casino = new Casino();
        var rotated = casino.tenant
                .request()
                .post("/api/v1/integrations/" + casino.integration + "/rotations")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("key");

        given().queryParams(ftd("1", Map.of())).get("/s2s/" + rotated).then().statusCode(200);
        casino.report(ftd("2", Map.of())).statusCode(200);
    }

    @Test
    void what_a_url_says_beyond_the_event_type_is_ignored_and_named() {
        var casino = new Casino();

        casino.report(ftd("1", Map.of("utm_source", "x", "payment_method", "card")))
                .statusCode(200)
                .body("ignored", equalTo(List.of("utm_source")));
    }

    @Test
    void a_dry_run_explains_and_stores_nothing() {
        var casino = new Casino();
        var click = casino.click();

        casino.report(ftd("1", Map.of("click_id", click, "dry_run", "1")))
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"))
                .body("id", nullValue());
        casino.report(ftd("2", Map.of("amount", "x", "dry_run", "1"))).statusCode(422);

        casino.get("/api/v1/events").body("items", hasSize(0));
        casino.get("/api/v1/inbound-requests").body("items", hasSize(0));
    }

    @Test
    void a_test_is_kept_apart() {
        var casino = new Casino();

        casino.report(ftd("1", Map.of("test", "1"))).statusCode(200).body("status", equalTo("accepted"));
        casino.post("/api/v1/integrations/" + casino.integration + "/test-events", Map.of())
                .statusCode(200)
                .body("status", equalTo("accepted"));

        casino.get("/api/v1/events").body("items", hasSize(0));
        casino.get("/api/v1/inbound-requests?outcome=test").body("items", hasSize(2));
    }

    @Test
    void the_answer_has_the_form_that_was_asked_for() {
        var casino = new Casino();

        assertEquals(
                "OK\n",
                casino.report(ftd("1", Map.of("resp", "plain"))).extract().asString());
        assertEquals(
                "ERROR bad_amount\n",
                casino.report(ftd("2", Map.of("resp", "plain", "amount", "x")))
                        .statusCode(422)
                        .extract()
                        .asString());
        assertEquals(
                43, casino.report(ftd("3", Map.of("resp", "gif"))).extract().asByteArray().length);
    }

    @Test
    void a_pixel_is_an_image_whatever_happens_and_asks_the_cookie() {
        var casino = new Casino();
        var click = casino.click();
        var pixel = "/p/" + casino.key + ".gif";

        for (var answer : List.of(
                given().cookie("click_casino", click)
                        .queryParams(ftd("1", Map.of("customer_id", "")))
                        .get(pixel),
                given().queryParams(ftd("2", Map.of("amount", "x"))).get(pixel),
                given().get("/p/nonsense.gif"))) {
            assertEquals(200, answer.statusCode());
            assertEquals(43, answer.asByteArray().length);
        }
        casino.get("/api/v1/events").body("items", hasSize(1)).body("items[0].click_id", equalTo(click));
        casino.get("/api/v1/inbound-requests").body("items[0].reason", equalTo("bad_amount"));
    }

    @Test
    void a_cookie_that_says_nothing_any_more_is_passed_over() {
        var casino = new Casino();

        given().cookie("click_casino", "0".repeat(40))
                .formParams(Map.of("event", "registration", "txid", "1"))
                .post("/b/" + casino.key)
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("reason", equalTo("no_evidence"));
    }

    @Test
    void what_was_refused_can_be_sent_through_the_door_again() {
        var casino = new Casino();
        var kept = casino.report(ftd("1", Map.of("event", "deposit")))
                .statusCode(422)
                .body("reason", equalTo("unknown_event_type"))
                .extract()
                .<String>path("id");
        casino.tenant
                .request()
                .body(Map.of("name", "Deposit", "amount", "required"))
                .put("/api/v1/programs/casino/event-types/deposit")
                .then()
                .statusCode(200);

        var replayed = casino.post("/api/v1/inbound-requests/" + kept + "/replay", Map.of())
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .extract()
                .<String>path("id");

        casino.get("/api/v1/events/" + replayed).body("event", equalTo("deposit"));
        casino.get("/api/v1/inbound-requests/" + kept)
                .body("replay_status", equalTo("accepted"))
                .body("replayed_at", notNullValue());
        casino.post("/api/v1/inbound-requests/" + kept + "/replay", Map.of()).body("status", equalTo("duplicate"));
    }
}
