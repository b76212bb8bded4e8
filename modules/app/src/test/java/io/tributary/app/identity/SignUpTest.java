package io.tributary.app.identity;

import static io.tributary.app.identity.People.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.Browser;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpTest {

    private static final Map<String, String> BEST_SLOTS = Map.of(
            "name", "Ann Best", "email", "Ann@BestSlots.example", "password", PASSWORD, "company", "", "country", "DE");

    final TestTenant acme = TestTenant.blank();

    @Inject
    People people;

    @Test
    void an_affiliate_signs_up_confirms_the_address_and_signs_in() {
        var browser = new Browser(acme);
        browser.fill("/sign-up", BEST_SLOTS).then().statusCode(303).header("Location", endsWith("/sign-up/done"));
        People.signIn(browser, "ann@bestslots.example", PASSWORD).then().statusCode(422);

        browser.get(people.mailedLink(acme)).then().statusCode(200);
        var token = people.mailedLink(acme).split("token=")[1];
        browser.post("/verify", Map.of("token", token)).then().statusCode(303);

        People.signIn(browser, "ann@bestslots.example", PASSWORD)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account"));
        browser.get("/account").then().statusCode(200).body(containsString("ann@bestslots.example"));
        browser.get("/").then().statusCode(303).header("Location", endsWith("/portal"));
        acme.request().get("/api/v1/affiliates").then().statusCode(200).body("items[0].status", equalTo("pending"));
    }

    @Test
    void a_link_works_once() {
        var browser = new Browser(acme);
        browser.fill("/sign-up", BEST_SLOTS);
        var token = people.mailedLink(acme).split("token=")[1];
        browser.post("/verify", Map.of("token", token)).then().statusCode(303);

        browser.post("/verify", Map.of("token", token)).then().statusCode(422);
    }

    @Test
    void a_known_address_gets_the_same_page_and_a_mail_that_says_so() {
        var browser = new Browser(acme);
        browser.fill("/sign-up", BEST_SLOTS);

        browser.fill("/sign-up", BEST_SLOTS).then().statusCode(303).header("Location", endsWith("/sign-up/done"));

        acme.request().get("/api/v1/affiliates").then().body("items.size()", equalTo(1));
        org.junit.jupiter.api.Assertions.assertEquals("/sign-in", people.mailedLink(acme));
    }

    @Test
    void an_affiliate_that_staff_entered_signs_up_as_itself() {
        acme.request()
                .body(Map.of("name", "Best Slots", "email", "ann@bestslots.example", "country", "DE"))
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201);
        var browser = new Browser(acme);
        browser.fill("/sign-up", BEST_SLOTS).then().statusCode(303);
        browser.post("/verify", Map.of("token", people.mailedLink(acme).split("token=")[1]));

        People.signIn(browser, "ann@bestslots.example", PASSWORD).then().statusCode(303);

        acme.request()
                .get("/api/v1/affiliates")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].status", equalTo("approved"));
    }

    @Test
    void a_blocked_affiliate_is_out_at_once() {
        var browser = new Browser(acme);
        browser.fill("/sign-up", BEST_SLOTS);
        browser.post("/verify", Map.of("token", people.mailedLink(acme).split("token=")[1]));
        People.signIn(browser, "ann@bestslots.example", PASSWORD).then().statusCode(303);
        String id = acme.request().get("/api/v1/affiliates").path("items[0].id");

        acme.request()
                .body(Map.of("decision", "block", "reason", "stolen cards"))
                .post("/api/v1/affiliates/{id}/decisions", id)
                .then()
                .statusCode(200);

        browser.get("/account").then().statusCode(303);
        People.signIn(browser, "ann@bestslots.example", PASSWORD).then().statusCode(422);
    }

    @Test
    void a_visitor_is_named_as_one_in_the_audit_log() {
        new Browser(acme).fill("/sign-up", BEST_SLOTS);

        acme.request()
                .get("/api/v1/audit-log")
                .then()
                .statusCode(200)
                .body("items.find { it.action == 'affiliate.created' }.actor_name", equalTo("Visitor"));
    }

    @Test
    void a_short_password_is_refused_in_the_readers_language() {
        new Browser(acme)
                .with("lang", "it")
                .fill("/sign-up", Map.of("name", "Ann", "email", "ann@x.example", "password", "short"))
                .then()
                .statusCode(422)
                .body(containsString("da 12 a 128 caratteri"));
    }
}
