package io.tributary.app.postbacks;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.migration.Mover;
import io.tributary.app.postbacks.Receiver.Reply;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PostbacksTest {

    @Inject
    TestClock clock;

    TestCasino casino;
    TestTenant acme;
    Newsroom newsroom;
    Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        casino = new TestCasino(TestTenant.blank());
        acme = casino.tenant();
        newsroom = new Newsroom(casino);
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void the_affiliates_server_is_told_of_a_commission_with_its_own_words_filled_in() {
        newsroom.wants(
                receiver,
                "get",
                "/pb/{event}?cid={aff_click_id}&sub={sub1}&payout={payout}&cur={payout_currency}&st={status}");
        var click = casino.click("?aff_click_id=a b/c&sub1=banner 7");

        newsroom.deposit("f1", click);

        await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
        assertEquals(
                "/pb/ftd?cid=a%20b%2Fc&sub=banner%207&payout=150.00&cur=EUR&st=qualified",
                receiver.told().getFirst().uri().toString());
        assertEquals("127.0.0.1", receiver.told().getFirst().header("Host").split(":")[0]);
        newsroom.deliveries("delivered")
                .body("items", hasSize(1))
                .body("items[0].content.txid", equalTo("f1"))
                .body("items[0].content.click_id", equalTo(click));
    }

    @Test
    void of_an_old_click_the_affiliate_hears_its_own_words_too() {
        newsroom.wants(receiver, "get", "/pb?cid={aff_click_id}&click={click_id}&sub={sub1}");
        new Mover(acme).take("clicks", """
                click_id,clicked_at,code,aff_click_id,sub1
                OLD-1,%s,%s,theirs-7,banner
                """.formatted(clock.instant().minus(Duration.ofDays(1)), casino.code()));

        newsroom.deposit("f1", "OLD-1");

        await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
        assertEquals(
                "/pb?cid=theirs-7&click=OLD-1&sub=banner",
                receiver.told().getFirst().uri().toString());
    }

    @Test
    void what_fails_is_told_again_under_the_same_id_until_it_arrives() {
        receiver.replies(new Reply(500), new Reply(503));
        newsroom.wants(receiver, "json", "/hook");

        newsroom.deposit("f1", casino.click());
        await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
        later(Duration.ofSeconds(7), 2);
        later(Duration.ofSeconds(37), 3);

        newsroom.deliveries("delivered").body("items", hasSize(1));
        var delivery = newsroom.attempts();
        delivery.body("attempts.status", equalTo(List.of(500, 503, 200)));
        assertEquals(
                1,
                receiver.told().stream()
                        .map(told -> told.header("webhook-id"))
                        .distinct()
                        .count());
    }

    @Test
    void a_json_webhook_is_signed_as_standard_webhooks_demand() throws GeneralSecurityException {
        var postback = newsroom.wants(receiver, "json", "/hook");
        String secret = acme.request()
                .get("/api/v1/postbacks/{id}/secret", postback)
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        newsroom.deposit("f1", casino.click());

        await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
        var told = receiver.told().getFirst();
        var signed = told.header("webhook-id") + "." + told.header("webhook-timestamp") + "." + told.body();
        assertEquals("POST", told.method());
        assertEquals("v1," + hmac(secret.substring("whsec_".length()), signed), told.header("webhook-signature"));
    }

    @Test
    void a_redirect_is_a_failure_and_not_followed() {
        receiver.replies(new Reply(302, Map.of("Location", receiver.url("/elsewhere")), ""));
        newsroom.wants(receiver, "get", "/pb");

        newsroom.deposit("f1", casino.click());

        await().untilAsserted(() -> newsroom.attempts().body("attempts.status", equalTo(List.of(302))));
        assertEquals(
                List.of("/pb"),
                receiver.told().stream().map(told -> told.uri().getPath()).toList());
        newsroom.deliveries("pending").body("items", hasSize(1));
    }

    @Test
    void whoever_is_gone_is_told_nothing_more() {
        receiver.replies(new Reply(410));
        var postback = newsroom.wants(receiver, "get", "/pb");

        newsroom.deposit("f1", casino.click());

        await().untilAsserted(() -> newsroom.deliveries("stopped").body("items", hasSize(1)));
        acme.request()
                .get("/api/v1/postbacks/{id}", postback)
                .then()
                .body("status", equalTo("disabled"))
                .body("disabled_reason", equalTo("gone"));
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_kept() {
        receiver.replies(new Reply(200, Map.of(), "x\0".repeat(500_000)));
        newsroom.wants(receiver, "get", "/pb");

        newsroom.deposit("f1", casino.click());

        await().untilAsserted(() -> newsroom.deliveries("delivered").body("items", hasSize(1)));
        newsroom.attempts().body("attempts[0].body.length()", lessThanOrEqualTo(2_048));
    }

    @Test
    void what_was_told_can_be_told_again_under_the_same_id() {
        newsroom.wants(receiver, "json", "/hook");
        newsroom.deposit("f1", casino.click());
        await().untilAsserted(() -> newsroom.deliveries("delivered").body("items", hasSize(1)));
        String id = newsroom.deliveries("delivered").extract().path("items[0].id");

        acme.request()
                .post("/api/v1/postback-deliveries/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));

        await().untilAsserted(() -> assertEquals(2, receiver.told().size()));
        assertEquals(id, receiver.told().getFirst().header("webhook-id"));
        assertEquals(id, receiver.told().getLast().header("webhook-id"));
        assertEquals(
                receiver.told().getFirst().body(), receiver.told().getLast().body());
    }

    @Test
    void a_mended_address_gets_what_failed_before() {
        receiver.replies(new Reply(404));
        var postback = newsroom.wants(receiver, "get", "/typo");
        newsroom.deposit("f1", casino.click());
        await().untilAsserted(() -> newsroom.attempts().body("attempts", hasSize(1)));

        acme.request()
                .body(Map.of("version", 0, "url", receiver.url("/pb")))
                .patch("/api/v1/postbacks/{id}", postback)
                .then()
                .statusCode(200);
        later(Duration.ofSeconds(7), 2);

        assertEquals("/pb", receiver.told().getLast().uri().getPath());
    }

    @Test
    void a_commission_taken_back_is_told_with_its_negative_amount() {
        newsroom.wants(receiver, "get", "/pb?st={status}&p={payout}&tx={txid}", "reversed");
        newsroom.deposit("f1", casino.click());
        await().untilAsserted(
                        () -> acme.request().get("/api/v1/commissions").then().body("items", hasSize(1)));

        casino.postback(
                        "chargeback",
                        "c1",
                        "customer_id",
                        "p1",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "reverses",
                        "f1",
                        "reason",
                        "chargeback")
                .statusCode(200);

        await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
        assertEquals(
                "/pb?st=reversed&p=-150.00&tx=f1",
                receiver.told().getFirst().uri().toString());
    }

    @Test
    void every_event_that_is_credited_is_told_to_whoever_wants_events() {
        newsroom.wants(receiver, "get", "/pb?e={event}&tx={txid}&st={status}&p={payout}", "attributed");

        casino.postback("registration", "r1", "customer_id", "p1", "click_id", casino.click())
                .statusCode(200);
        casino.postback("registration", "r2", "customer_id", "p2").statusCode(200);

        await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
        assertEquals(
                "/pb?e=registration&tx=r1&st=attributed&p=",
                receiver.told().getFirst().uri().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/pb,                     private_address",
        "http://10.0.0.1/pb,                      private_address",
        "http://169.254.169.254/latest/meta-data, private_address",
        "http://2130706433/pb,                    private_address",
        "https://1.1.1.1:22/pb,                   bad_port",
        "https://1.1.1.1/pb?a={nothing},          unknown_macro",
        "ftp://1.1.1.1/pb,                        bad_url",
        "https://user:secret@1.1.1.1/pb,          bad_url"
    })
    void an_address_that_must_not_be_called_is_refused_when_it_is_saved(String url, String reason) {
        acme.request()
                .body(Map.of("affiliate", casino.affiliate(), "url", url))
                .post("/api/v1/postbacks")
                .then()
                .statusCode(422)
                .body("reason", equalTo(reason))
                .body("field", equalTo("url"));
    }

    @Test
    void a_name_that_turns_inside_after_it_was_saved_is_not_called() {
        acme.request()
                .body(Map.of("affiliate", casino.affiliate(), "url", "http://no-such-host.invalid/pb"))
                .post("/api/v1/postbacks")
                .then()
                .statusCode(201);

        newsroom.deposit("f1", casino.click());

        await().untilAsserted(() -> newsroom.attempts().body("attempts[0].error", containsString("unknown_host")));
    }

    private void later(Duration wait, int tellings) {
        await().untilAsserted(() -> newsroom.attempts().body("attempts", hasSize(tellings - 1)));
        clock.advance(wait);
        await().untilAsserted(() -> assertEquals(tellings, receiver.told().size()));
        await().untilAsserted(() -> newsroom.attempts().body("attempts", hasSize(tellings)));
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
