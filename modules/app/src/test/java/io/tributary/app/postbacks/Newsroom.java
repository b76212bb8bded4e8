package io.tributary.app.postbacks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A casino whose affiliate wants to be told news, and what can be seen of it from outside. */
record Newsroom(TestCasino casino) {

    String wants(Receiver receiver, String method, String rest, String... triggers) {
        var body = new HashMap<String, Object>(Map.of(
                "affiliate", casino.affiliate(), "program", "casino", "method", method, "url", receiver.url(rest)));
        if (triggers.length > 0) {
            body.put("triggers", List.of(triggers));
        }
        return casino.tenant()
                .request()
                .body(body)
                .post("/api/v1/postbacks")
                .then()
                .statusCode(201)
                .body("status", equalTo("active"))
                .extract()
                .path("id");
    }

    void deposit(String txid, String click) {
        casino.postback("ftd", txid, "customer_id", "p1", "click_id", click, "amount", "60.00", "currency", "EUR")
                .statusCode(200);
    }

    ValidatableResponse deliveries(String status) {
        return casino.tenant()
                .request()
                .get("/api/v1/postback-deliveries?status=" + status)
                .then();
    }

    /** Of the one delivery there is. */
    ValidatableResponse attempts() {
        String id = casino.tenant()
                .request()
                .get("/api/v1/postback-deliveries")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        return casino.tenant()
                .request()
                .get("/api/v1/postback-deliveries/{id}", id)
                .then()
                .statusCode(200);
    }
}
