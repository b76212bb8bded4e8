package io.tributary.app.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One customer's way through every room of the house, told with a moving clock. */
@QuarkusTest
class FromClickToRefundTest {

    static final ZoneId MALTA = ZoneId.of("Europe/Malta");

    static final String PLAN = """
            {"valid_from": "2026-01-01", "currency": "EUR", "components": [
              {"key": "cpa", "event": "ftd",
               "qualify": {"all": [{"seen": {"event": "kyc_approved"}},
                                   {"sum": {"event": ["ftd", "deposit"]}, "at_least": "50.00"}]},
               "earn": {"flat": "150.00"}, "hold": "P14D"}]}""";

    static final String ANN = "ann.best@example.org";
    static final String PASSWORD = "correct horse battery";

    @Inject
    TestClock clock;

    @Inject
    Mails mails;

    @Test
    void a_stranger_signs_up_earns_is_paid_and_a_refund_takes_it_back() {
        startOfNextMonth();
        var casino = new TestCasino(TestTenant.blank(), PLAN);
        var acme = casino.tenant();

        var browser = signUp(acme);
        browser.get("/").then().statusCode(303).header("Location", endsWith("/portal"));
        String ann = acme.request()
                .get("/api/v1/affiliates?status=pending")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        acme.request()
                .body(Map.of("program", "casino"))
                .post("/api/v1/affiliates/{id}/links", ann)
                .then()
                .statusCode(409)
                .body("reason", equalTo("affiliate_not_approved"));
        acme.request()
                .body(Map.of("decision", "approve"))
                .post("/api/v1/affiliates/{id}/decisions", ann)
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"));
        browser.get("/portal").then().statusCode(200);

        var click = casino.clickOn(casino.newLink(ann), "?sub1=banner7&aff_click_id=abc");
        clock.advance(Duration.ofMinutes(3));
        String registration = casino.postback("registration", "r1", "customer_id", "p1", "click_id", click)
                .statusCode(200)
                .body("attribution", equalTo("click"))
                .extract()
                .path("id");
        clock.advance(Duration.ofDays(1));
        casino.postback("kyc_approved", "k1", "customer_id", "p1")
                .statusCode(200)
                .body("attribution", equalTo("customer"));
        casino.postback("ftd", "f1", "customer_id", "p1", "amount", "30.00", "currency", "EUR")
                .statusCode(200);
        String customer = acme.request()
                .get("/api/v1/events/{id}", registration)
                .then()
                .statusCode(200)
                .extract()
                .path("customer");
        acme.request()
                .get("/api/v1/ratings/{id}", customer)
                .then()
                .statusCode(200)
                .body("desired", empty());

        clock.advance(Duration.ofDays(2));
        casino.postback("deposit", "d1", "customer_id", "p1", "amount", "20.00", "currency", "EUR")
                .statusCode(200);
        commissionsAre(acme, "held").body("items", hasSize(1)).body("items[0].amount.amount", equalTo("150.00"));

        clock.advance(Duration.ofDays(13));
        commissionsAre(acme, "held");
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        commissionsAre(acme, "payable");

        var month = YearMonth.from(clock.instant().atZone(MALTA));
        startOfNextMonth();
        for (int times = 0; times < 2; times++) {
            acme.request()
                    .body(Map.of("month", month.toString()))
                    .post("/api/v1/periods")
                    .then()
                    .statusCode(200);
        }
        String payout = acme.request()
                .get("/api/v1/payouts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].amount.amount", equalTo("150.00"))
                .extract()
                .path("items[0].id");
        acme.request()
                .body(Map.of("kind", "bank", "holder", "Ann Best", "account", "DE89370400440532013000"))
                .put("/api/v1/affiliates/{id}/payout-method", ann)
                .then()
                .statusCode(200);
        acme.request().post("/api/v1/payouts/{id}/approval", payout).then().statusCode(200);
        acme.request()
                .body(Map.of("currency", "EUR"))
                .post("/api/v1/payout-files")
                .then()
                .statusCode(201);
        acme.request()
                .body(Map.of("reference", "SEPA-1"))
                .post("/api/v1/payouts/{id}/payment", payout)
                .then()
                .statusCode(200)
                .body("status", equalTo("paid"));
        commissionsAre(acme, "paid");

        casino.postback(
                        "chargeback",
                        "c1",
                        "customer_id",
                        "p1",
                        "amount",
                        "30.00",
                        "currency",
                        "EUR",
                        "reverses",
                        "f1",
                        "reason",
                        "chargeback")
                .statusCode(200);
        await().untilAsserted(() -> acme.request()
                .get("/api/v1/commissions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].amount.amount", equalTo("-150.00"))
                .body("items[0].corrects_id", not(equalTo(null)))
                .body("items[1].net.amount", equalTo("0.00")));
        acme.request()
                .get("/api/v1/ledger/accounts?affiliate={id}", ann)
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'debt' }.balance.amount", equalTo("-150.00"));
        acme.request()
                .get("/api/v1/ledger/trial-balance")
                .then()
                .statusCode(200)
                .body("totals.amount", everyItem(equalTo("0.00")));
    }

    /** Ann signs up, confirms her address and signs in. */
    private Browser signUp(TestTenant tenant) {
        var browser = new Browser(tenant);
        browser.fill(
                        "/sign-up",
                        Map.of("name", "Ann Best", "email", ANN, "password", PASSWORD, "company", "", "country", "DE"))
                .then()
                .statusCode(303);
        var mail =
                CurrentTenant.get(tenant.key(), () -> mails.latest(1).getFirst().text());
        var token = mail.split("token=")[1].split("\\s")[0];
        browser.get("/verify?token=" + token).then().statusCode(200);
        browser.post("/verify", Map.of("token", token)).then().statusCode(303);
        browser.fill("/sign-in", Map.of("email", ANN, "password", PASSWORD, "return", "/"))
                .then()
                .statusCode(303);
        return browser;
    }

    private static ValidatableResponse commissionsAre(TestTenant tenant, String status) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> tenant.request()
                        .get("/api/v1/commissions")
                        .then()
                        .body("items", not(empty()))
                        .body("items.status", everyItem(equalTo(status))));
        return tenant.request().get("/api/v1/commissions").then();
    }

    private void startOfNextMonth() {
        var next = YearMonth.from(clock.instant().atZone(MALTA)).plusMonths(1);
        clock.advanceTo(next.atDay(1).atTime(9, 0).atZone(MALTA).toInstant());
    }
}
