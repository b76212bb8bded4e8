package io.tributary.app.checklist;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tributary.app.postbacks.Receiver;
import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** "Stop a program's postbacks: an alert webhook fires within the learned interval." */
@QuarkusTest
class Row82SilenceAlarmTest {

    private static final String OPS = "ops@acme.example";
    private static final String ANNA = "anna@acme.example";
    private static final int REPORTS_IN_FIFTEEN_DAYS = 15 * 48;

    @Inject
    TestClock clock;

    @Inject
    Mails mails;

    @Inject
    Accounts accounts;

    @Test
    void whoever_stops_reporting_is_missed_and_whoever_is_new_is_not() throws Exception {
        var casino = new TestCasino(TestTenant.blank());
        var newcomer = new TestCasino(TestTenant.blank());
        CurrentTenant.run(
                casino.tenant().key(),
                () -> accounts.enter(ANNA, "Anna", Locale.ITALIAN, "correct horse battery", Role.MANAGER, null));
        try (var receiver = new Receiver()) {
            tell(casino, receiver);
            tell(newcomer, receiver);
            for (int i = 0; i < REPORTS_IN_FIFTEEN_DAYS; i++) {
                register(casino, "r" + i);
                clock.advance(Duration.ofMinutes(30));
            }
            register(newcomer, "r1");
            register(casino, "last");
            await().untilAsserted(() -> sources(casino).body("[0].learning", equalTo(false)));
            alarms(casino).body("items", hasSize(0));

            clock.advance(Duration.ofHours(6));

            await().untilAsserted(() -> assertEquals(1, receiver.told().size()));
            alarms(casino).body("items", hasSize(1)).body("items[0].heard_at", nullValue());
            alarms(newcomer).body("items", hasSize(0));
            assertSigned(casino, receiver.told().getFirst(), "integration.silent");
            awaitMail(casino, OPS, "nothing comes from");
            awaitMail(casino, ANNA, "non arriva più nulla");

            register(casino, "again");

            await().untilAsserted(() -> assertEquals(2, receiver.told().size()));
            assertSigned(casino, receiver.told().getLast(), "integration.heard_again");
            alarms(casino).body("items", hasSize(1)).body("items[0].heard_at", notNullValue());
            awaitMail(casino, OPS, "is heard again");
            awaitMail(casino, ANNA, "si fa sentire di nuovo");
        }
    }

    private static void tell(TestCasino casino, Receiver receiver) {
        casino.tenant()
                .request()
                .body(Map.of("mails", List.of(OPS, ANNA), "webhook_url", receiver.url("/alerts")))
                .put("/api/v1/silence/settings")
                .then()
                .statusCode(200);
    }

    private static void register(TestCasino casino, String txid) {
        casino.postback("registration", txid, "customer_id", txid).statusCode(200);
    }

    private static ValidatableResponse sources(TestCasino casino) {
        return casino.tenant().request().get("/api/v1/silence/sources").then().body("$", hasSize(1));
    }

    private static ValidatableResponse alarms(TestCasino casino) {
        return casino.tenant().request().get("/api/v1/silence/alarms").then();
    }

    private void awaitMail(TestCasino casino, String recipient, String subject) {
        await().untilAsserted(() -> {
            var latest = CurrentTenant.get(casino.tenant().key(), () -> mails.latest(10));
            assertTrue(
                    latest.stream()
                            .anyMatch(mail -> mail.recipient().equals(recipient)
                                    && mail.subject().contains(subject)),
                    latest::toString);
        });
    }

    private static void assertSigned(TestCasino casino, Receiver.Told told, String type)
            throws GeneralSecurityException {
        String secret = casino.tenant()
                .request()
                .get("/api/v1/silence/settings/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = told.header("webhook-id") + "." + told.header("webhook-timestamp") + "." + told.body();
        var signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));

        assertEquals("v1," + Base64.getEncoder().encodeToString(signature), told.header("webhook-signature"));
        assertEquals(type, JsonPath.from(told.body()).getString("type"));
        assertEquals("Casino backend", JsonPath.from(told.body()).getString("data.name"));
    }
}
