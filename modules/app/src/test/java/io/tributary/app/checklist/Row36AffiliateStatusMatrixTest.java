package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Affiliate status matrix: pending/active/suspended/blocked/declined behave as documented for login, clicks, events,
 * commission.
 */
@QuarkusTest
class Row36AffiliateStatusMatrixTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String EMAIL = "bob@topslots.example";

    @Inject
    Accounts accounts;

    @Inject
    Affiliates affiliates;

    /** Each line is one of docs/tracking/visitors.md. What came of a click before the status changed is what counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # decisions     | signs in | gets links | clicks | attribution | commissions
                            | true     | false      |        | none        | 0
            approve         | true     | true       | 302    | click       | 1
            approve suspend | true     | false      | 404    | click       | 1
            approve block   | false    | false      | 404    | none        | 0
            decline         | false    | false      |        | none        | 0
            """)
    void each_status_does_what_it_says(
            String decisions, boolean signsIn, boolean getsLinks, Integer clicks, String attribution, int commissions) {
        var casino = new TestCasino(TestTenant.blank());
        var affiliate = applied(casino.tenant());
        var evidence = Map.entry("affiliate", affiliate);
        var code = "";
        for (var decision : decisions == null ? new String[0] : decisions.split(" ")) {
            decide(casino.tenant(), affiliate, decision);
            if (decision.equals("approve")) {
                code = casino.newLink(affiliate);
                evidence = Map.entry("click_id", casino.clickOn(code, ""));
            }
        }

        assertEquals(signsIn, canSignIn(casino.tenant()), "signs in");
        assertEquals(getsLinks ? 201 : 409, newLink(casino.tenant(), affiliate), "gets links");
        if (clicks != null) {
            given().redirects().follow(false).get("/c/" + code).then().statusCode(clicks);
        }
        casino.postback(
                        "ftd",
                        "f1",
                        "customer_id",
                        "p1",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        evidence.getKey(),
                        evidence.getValue())
                .statusCode(200)
                .body("status", equalTo("accepted"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.tenant()
                        .request()
                        .get("/api/v1/events?limit=1")
                        .then()
                        .body("items[0].attribution.evidence", equalTo(attribution)));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.tenant()
                        .request()
                        .get("/api/v1/commissions?affiliate=" + affiliate)
                        .then()
                        .body("items", hasSize(commissions)));
    }

    private String applied(TestTenant tenant) {
        return CurrentTenant.get(tenant.key(), () -> {
            var affiliate = affiliates.register(new AffiliateProfile("Top Slots", EMAIL, null, null, "DE", "en"));
            accounts.enter(EMAIL, "Bob", Locale.ENGLISH, PASSWORD, Role.AFFILIATE_OWNER, affiliate.id());
            return affiliate.id().toString();
        });
    }

    private static void decide(TestTenant tenant, String affiliate, String decision) {
        tenant.request()
                .body(Map.of("decision", decision, "reason", "as the matrix says"))
                .post("/api/v1/affiliates/" + UUID.fromString(affiliate) + "/decisions")
                .then()
                .statusCode(200);
    }

    private static boolean canSignIn(TestTenant tenant) {
        var browser = new Browser(tenant);
        browser.fill("/sign-in", Map.of("email", EMAIL, "password", PASSWORD, "return", "/portal"));
        var portal = browser.get("/portal");
        return portal.statusCode() == 200
                || portal.statusCode() == 303 && portal.header("Location").endsWith("/portal/application");
    }

    private static int newLink(TestTenant tenant, String affiliate) {
        return tenant.request()
                .body(Map.of("program", "casino"))
                .post("/api/v1/affiliates/" + affiliate + "/links")
                .statusCode();
    }
}
