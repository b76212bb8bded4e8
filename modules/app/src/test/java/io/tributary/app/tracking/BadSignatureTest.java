package io.tributary.app.tracking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows 52 to 56 of the catalogue of bad inputs: bodies that somebody else signed, or signed wrongly, by the headers of
 * Standard Webhooks and as Stripe does. The answer is always the same 401, and the quarantine knows the cause; signatures
 * are compared in constant time (checklist 5). Beyond the number of signatures that is read (sixteen; eight of Stripe's)
 * none is, which is a 401 too and not the catalogue's 400.
 */
@QuarkusTest
class BadSignatureTest {

    private static final String OTHER = "0123456789abcdef".repeat(4);

    @Inject
    TestClock clock;

    private Casino casino;
    private Map<SignedBody.Scheme, SignedBody.Sender> senders;

    @BeforeEach
    void open_a_casino_that_demands_signatures() {
        casino = new Casino();
        String secret = casino.tenant
                .request()
                .body(Map.of("signed", true))
                .put("/api/v1/integrations/" + casino.integration + "/protection")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        senders = Map.of(
                SignedBody.Scheme.STANDARD,
                new SignedBody.Sender("/s2s/" + casino.key, secret),
                SignedBody.Scheme.STRIPE,
                new SignedBody.Sender("/w/" + shop(), "whsec_stripe"));
    }

    private String shop() {
        var made = casino.post("/api/v1/integrations", Map.of("program", "casino", "name", "Shop"))
                .statusCode(201)
                .extract();
        casino.post(
                        "/api/v1/integrations/" + made.path("id") + "/webhook/preset",
                        Map.of("preset", "stripe", "event", "ftd", "secret", "whsec_stripe"))
                .statusCode(200);
        return made.path("key");
    }

    static List<SignedBody> bodies() {
        return SignedBody.bad();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void is_turned_away_in_the_same_words_and_kept_with_the_cause(SignedBody body) {
        var answer = send(body);

        assertEquals(401, answer.status(), answer::head);
        assertEquals("unauthorized", answer.reason());
        casino.get("/api/v1/inbound-requests?outcome=denied").body("items.reason", equalTo(List.of(body.reason())));
        casino.get("/api/v1/events").body("items", hasSize(0));
    }

    @ParameterizedTest
    @EnumSource
    void row_52_a_right_signature_is_let_in(SignedBody.Scheme scheme) {
        assertAccepted(send(SignedBody.right(scheme)), "accepted");

        casino.get("/api/v1/inbound-requests?outcome=denied").body("items", hasSize(0));
    }

    /** Row 54. What is signed by our rules is let in once; Stripe sends again what it signed before, and it counts once. */
    @Test
    void row_54_a_good_message_that_comes_again_counts_once() {
        for (var scheme : SignedBody.Scheme.values()) {
            var request = request(SignedBody.right(scheme));
            assertAccepted(request.send(), "accepted");
            var again = request.send();
            if (scheme == SignedBody.Scheme.STRIPE) {
                assertAccepted(again, "duplicate");
            } else {
                assertEquals(401, again.status());
            }
        }

        casino.get("/api/v1/events").body("items", hasSize(2));
        casino.get("/api/v1/inbound-requests?outcome=denied")
                .body("items.reason", equalTo(List.of("reused_signature")));
    }

    @ParameterizedTest
    @EnumSource
    void row_56_one_right_signature_among_those_that_are_read_is_enough(SignedBody.Scheme scheme) {
        assertAccepted(send(SignedBody.right(scheme).after(scheme.most() - 1, OTHER)), "accepted");
    }

    /** Row 56. So many headers are not read at all; nobody knows yet whose they are. */
    @ParameterizedTest
    @EnumSource
    void row_56_a_thousand_signatures_are_too_large_a_header(SignedBody.Scheme scheme) {
        var answer = send(SignedBody.right(scheme).after(1_000, OTHER));

        assertEquals(431, answer.status(), answer::head);
        casino.get("/api/v1/events").body("items", hasSize(0));
    }

    private RawRequest.Answer send(SignedBody body) {
        return request(body).send();
    }

    private RawRequest request(SignedBody body) {
        var sender = senders.get(body.scheme());
        var now = clock.instant();
        var request = RawRequest.of("POST", sender.path())
                .body("application/json", body.sent(now).getBytes(StandardCharsets.UTF_8));
        body.headers(sender.secret(), now).forEach(request::header);
        return request;
    }

    private static void assertAccepted(RawRequest.Answer answer, String status) {
        assertEquals(200, answer.status(), answer::head);
        var json = JsonPath.from(answer.body());
        var receipts = json.getList("receipts.status");
        assertEquals(List.of(status), receipts == null ? List.of(json.getString("status")) : receipts);
    }
}
