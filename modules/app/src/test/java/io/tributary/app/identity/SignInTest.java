package io.tributary.app.identity;

import static io.tributary.app.identity.People.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String ANN = "ann@acme.example";

    final TestTenant acme = TestTenant.blank();
    final TestTenant globex = TestTenant.blank();

    @Inject
    People people;

    @Inject
    TestClock clock;

    @Test
    void a_page_sends_to_the_door_and_the_door_sends_back() {
        people.staff(acme, ANN, Role.MANAGER);
        var browser = new Browser(acme);
        browser.get("/account?x=1&y=2")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?return=%2Faccount%3Fx%3D1%26y%3D2"));

        browser.fill("/sign-in", Map.of("email", ANN, "password", PASSWORD, "return", "/account?x=1&y=2"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account?x=1&y=2"));
    }

    @Test
    void the_door_sends_nobody_to_another_site() {
        people.staff(acme, ANN, Role.MANAGER);

        for (var evil : new String[] {"//evil.example", "https:evil.example", "/\\evil.example", "https://a@b@c"}) {
            new Browser(acme)
                    .fill("/sign-in", Map.of("email", ANN, "password", PASSWORD, "return", evil))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(acme.host() + "/"));
        }
    }

    @Test
    void an_unknown_address_gets_the_answer_of_a_wrong_password() {
        people.staff(acme, ANN, Role.MANAGER);

        var wrong = People.signIn(new Browser(acme), ANN, "not the password");
        var unknown = People.signIn(new Browser(acme), "bob@acme.example", "not the password");

        assertEquals(422, wrong.statusCode());
        assertEquals(422, unknown.statusCode());
        assertEquals(wrong.asString().replace(ANN, ""), unknown.asString().replace("bob@acme.example", ""));
    }

    @Test
    void five_wrong_passwords_shut_the_door_for_a_quarter_of_an_hour() {
        people.staff(acme, ANN, Role.MANAGER);
        for (int i = 0; i < 5; i++) {
            People.signIn(new Browser(acme), ANN, "guess number " + i).then().statusCode(422);
        }

        People.signIn(new Browser(acme), ANN, PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("quarter of an hour"));
        clock.advance(Duration.ofMinutes(16));
        People.signIn(new Browser(acme), ANN, PASSWORD).then().statusCode(303);
    }

    @Test
    void a_session_id_that_was_there_before_is_not_kept() {
        people.staff(acme, ANN, Role.MANAGER);
        var browser = new Browser(acme).with("session", "planted");

        People.signIn(browser, ANN, PASSWORD).then().statusCode(303);
        var first = browser.cookie("session");
        People.signIn(browser, ANN, PASSWORD).then().statusCode(303);

        assertNotEquals("planted", first);
        assertNotEquals(first, browser.cookie("session"));
        new Browser(acme).with("session", first).get("/account").then().statusCode(303);
    }

    @Test
    void a_session_of_another_tenants_host_is_nobodys() {
        people.staff(acme, ANN, Role.OWNER);
        var browser = new Browser(acme);
        People.signIn(browser, ANN, PASSWORD);

        new Browser(globex)
                .with("session", browser.cookie("session"))
                .get("/account")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void a_revoked_session_ends_at_once() {
        people.staff(acme, ANN, Role.OWNER);
        var here = new Browser(acme);
        var elsewhere = new Browser(acme);
        People.signIn(elsewhere, ANN, PASSWORD);
        People.signIn(here, ANN, PASSWORD);

        var page = here.get("/account").asString();
        var other = page.split("/account/sessions/")[1].split("/end")[0];
        here.post("/account/sessions/" + other + "/end", Map.of()).then().statusCode(303);

        elsewhere.get("/account").then().statusCode(303).header("Location", containsString("/sign-in"));
        here.get("/account").then().statusCode(200).body(not(containsString("/account/sessions/")));
    }

    @Test
    void a_session_ends_after_half_an_hour_without_a_request() {
        people.staff(acme, ANN, Role.OWNER);
        var browser = new Browser(acme);
        People.signIn(browser, ANN, PASSWORD);
        clock.advance(Duration.ofMinutes(29));
        browser.get("/account").then().statusCode(200);

        clock.advance(Duration.ofMinutes(31));

        browser.get("/account").then().statusCode(303);
    }

    @Test
    void who_signs_out_is_out() {
        people.staff(acme, ANN, Role.OWNER);
        var browser = new Browser(acme);
        People.signIn(browser, ANN, PASSWORD);
        var session = browser.cookie("session");
        browser.get("/account");

        browser.post("/sign-out", Map.of()).then().statusCode(303);

        new Browser(acme).with("session", session).get("/account").then().statusCode(303);
    }

    @Test
    void a_new_password_ends_all_sessions() {
        people.staff(acme, ANN, Role.OWNER);
        var browser = new Browser(acme);
        People.signIn(browser, ANN, PASSWORD);
        var stranger = new Browser(acme);
        stranger.fill("/reset", Map.of("email", ANN)).then().statusCode(303);
        var link = people.mailedLink(acme);

        stranger.get(link).then().statusCode(200);
        stranger.post("/reset/new", Map.of("token", link.split("token=")[1], "password", "another long password"))
                .then()
                .statusCode(303);

        browser.get("/account").then().statusCode(303);
        People.signIn(stranger, ANN, "another long password").then().statusCode(303);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        people.staff(acme, ANN, Role.OWNER);
        var browser = new Browser(acme);
        People.signIn(browser, ANN, PASSWORD);

        acme.visitor()
                .cookie("session", browser.cookie("session"))
                .header("Sec-Fetch-Site", "cross-site")
                .post("/sign-out")
                .then()
                .statusCode(403);

        browser.get("/account").then().statusCode(200);
    }
}
