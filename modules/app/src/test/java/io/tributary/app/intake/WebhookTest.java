package io.tributary.app.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookTest {

    private static final String SECRET = "whsec_test_secret";

    private static final String RULES = """
            {"sender": "any", "rules": [
              {"name": "Deposit", "when": [{"at": "/kind", "test": "is", "values": ["deposit"]}],
               "set": {"event": {"constant": "deposit"}, "txid": {"at": "/data/0/no"}, "customer_id": {"at": "/who"},
                       "amount": {"at": "/data/0/cents", "as": "minor_units"},
                       "currency": {"at": "/cur", "as": "upper_case"},
                       "click_id": {"at": "/tags", "entry": {"name": "/k", "is": "click", "value": "/v"}}}}]}""";

    private static final String BODY = """
            {"kind": "deposit", "who": "p1", "cur": "eur", "data": [{"no": 17, "cents": 6050}],
             "tags": [{"k": "other", "v": "x"}, {"k": "click", "v": "%s"}]}""";

    @Inject
    TestClock clock;

    TestCasino casino;
    String webhook;

    @BeforeEach
    void open() {
        casino = new TestCasino(TestTenant.blank());
        String id = casino.tenant().request().get("/api/v1/integrations").path("items[0].id");
        webhook = "/api/v1/integrations/" + id + "/webhook";
    }

    @Test
    void the_operators_rules_make_an_event_of_any_body() {
        put(RULES);

        send(BODY.formatted(casino.click()), Map.of())
                .body("status", equalTo("received"))
                .body("receipts.status", contains("accepted"))
                .body("receipts.attribution", contains("click"));

        casino.tenant()
                .request()
                .get("/api/v1/events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].txid", equalTo("17"))
                .body("items[0].amount.amount", equalTo("60.50"))
                .body("items[0].channel", equalTo("webhook"));
    }

    @Test
    void a_preview_shows_what_the_rules_make_of_a_sample_and_stores_nothing() {
        put(RULES);

        casino.tenant()
                .request()
                .body(Map.of("body", BODY.formatted(casino.click())))
                .post(webhook + "/preview")
                .then()
                .statusCode(200)
                .body("rule", contains("Deposit"))
                .body("[0].values.amount", equalTo("60.50"))
                .body("[0].values.currency", equalTo("EUR"))
                .body("[0].receipt.status", equalTo("accepted"))
                .body("[0].receipt.attribution", equalTo("click"));
        casino.tenant().request().get("/api/v1/events").then().body("items", hasSize(0));
    }

    @Test
    void a_rule_without_conditions_concerns_every_body() {
        put("""
                {"sender": "any", "rules": [{"name": "All", "set": {
                    "event": {"constant": "registration"}, "txid": {"at": "/id"}}}]}""");

        send("{\"id\": \"7\"}", Map.of()).body("receipts.status", contains("accepted"));
    }

    @Test
    void bodies_that_no_rule_concerns_are_ignored() {
        put(RULES.replace("\"is\", \"values\": [\"deposit\"]", "\"missing\""));
        put(RULES);

        send("{\"kind\": \"login\"}", Map.of())
                .body("status", equalTo("ignored"))
                .body("receipts", hasSize(0));
    }

    @Test
    void what_is_refused_is_kept_and_replayed_by_the_rules_of_the_day() {
        put(RULES.replace("\"deposit\"}", "\"nosuch\"}"));

        send(BODY.formatted(casino.click()), Map.of())
                .body("receipts[0].status", equalTo("rejected"))
                .body("receipts[0].reason", equalTo("unknown_event_type"));
        String kept = casino.tenant()
                .request()
                .get("/api/v1/inbound-requests")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        put(RULES);

        casino.tenant()
                .request()
                .post("/api/v1/inbound-requests/" + kept + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"));
    }

    @Test
    void rules_that_mean_nothing_are_refused_when_they_are_saved() {
        casino.tenant()
                .request()
                .body(RULES.replace("/data/0/no", "data.no"))
                .put(webhook)
                .then()
                .statusCode(422)
                .body("reason", equalTo("bad_pointer"));
        casino.tenant()
                .request()
                .body(RULES.replace("\"any\"", "\"stripe\""))
                .put(webhook)
                .then()
                .statusCode(422)
                .body("field", equalTo("secret"));
    }

    @Test
    void stripes_checkout_counts_once_and_its_refund_takes_it_back() {
        preset("stripe");
        var paid = """
                {"id": "evt_1", "object": "event", "created": %d, "type": "checkout.session.completed", "data": {"object": {
                  "id": "cs_1", "object": "checkout.session", "payment_status": "paid", "payment_intent": "pi_1",
                  "customer": "cus_1", "client_reference_id": "%s", "amount_total": 6000, "currency": "eur"}}}""".formatted(now() + 1, casino.click());
        var refund = """
                {"id": "evt_2", "object": "event", "created": %d, "type": "refund.created", "data": {"object": {
                  "id": "re_1", "object": "refund", "payment_intent": "pi_1", "amount": 2000, "currency": "eur"}}}""".formatted(now() + 1);

        send(paid, stripe(paid)).body("receipts.attribution", contains("click"));
        send(paid, stripe(paid)).body("receipts.status", contains("duplicate"));
        send(refund, stripe(refund)).body("receipts.status", contains("accepted"));

        casino.tenant()
                .request()
                .get("/api/v1/events")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.txid == 're_1' }.reverses", equalTo("pi_1"))
                .body("items.find { it.txid == 're_1' }.amount.amount", equalTo("20.00"));
    }

    @Test
    void shopifys_and_woocommerces_orders_are_read() {
        preset("shopify");
        var order = """
                {"id": 820982911946154508, "financial_status": "paid", "created_at": "%1$s", "total_price": "60.00",
                 "currency": "EUR", "customer": {"id": 115310627314723954}, "discount_codes": [],
                 "note_attributes": [{"name": "click_id", "value": "%2$s"}]}""".formatted(clock.instant().plusSeconds(1), casino.click());
        send(order, Map.of("X-Shopify-Hmac-Sha256", base64(order))).body("receipts.attribution", contains("click"));

        preset("woocommerce");
        var woo = """
                {"id": 727, "status": "processing", "total": "29.35", "currency": "EUR", "billing": {"email": "a@b.example"},
                 "date_paid_gmt": "%1$.19s", "meta_data": [{"id": 1, "key": "click_id", "value": "%2$s"}], "coupon_lines": []}""".formatted(clock.instant().plusSeconds(1), casino.click());
        send(woo, Map.of("X-WC-Webhook-Signature", base64(woo))).body("receipts.attribution", contains("click"));
        given().contentType(ContentType.URLENC)
                .body("webhook_id=7")
                .post("/w/" + casino.s2sKey())
                .then()
                .statusCode(200);
    }

    @Test
    void a_body_that_its_sender_did_not_sign_is_turned_away_and_noted() {
        preset("shopify");

        given().contentType(ContentType.JSON)
                .header("X-Shopify-Hmac-Sha256", base64("something else"))
                .body("{}")
                .post("/w/" + casino.s2sKey())
                .then()
                .statusCode(401)
                .body("reason", equalTo("unauthorized"));

        casino.tenant()
                .request()
                .get("/api/v1/inbound-requests?reason=bad_signature")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", notNullValue());
    }

    private void put(String settings) {
        casino.tenant().request().body(settings).put(webhook).then().statusCode(200);
    }

    private void preset(String preset) {
        casino.tenant()
                .request()
                .body(Map.of("preset", preset, "event", "deposit", "secret", SECRET))
                .post(webhook + "/preset")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse send(String body, Map<String, String> headers) {
        return given().contentType("application/json")
                .headers(headers)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/w/" + casino.s2sKey())
                .then()
                .statusCode(200);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Map<String, String> stripe(String body) {
        var time = now();
        return Map.of("Stripe-Signature", "t=" + time + ",v1=" + HexFormat.of().formatHex(mac(time + "." + body)));
    }

    private static String base64(String body) {
        return Base64.getEncoder().encodeToString(mac(body));
    }

    private static byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
