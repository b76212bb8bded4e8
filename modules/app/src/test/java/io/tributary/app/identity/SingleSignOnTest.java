package io.tributary.app.identity;

import static io.restassured.RestAssured.given;
import static io.tributary.app.identity.People.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tributary.app.identity.TestProvider.Person;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SingleSignOnTest {

    private static final Person ANN = new Person("subject-1", "ann@acme.example", true);

    final TestTenant acme = TestTenant.blank();
    final TestTenant globex = TestTenant.blank();
    TestProvider provider;

    @Inject
    People people;

    @BeforeEach
    void bring_a_provider() throws Exception {
        provider = new TestProvider();
        acme.request()
                .body(Map.of(
                        "name",
                        "Acme login",
                        "issuer",
                        provider.issuer(),
                        "client_id",
                        TestProvider.CLIENT_ID,
                        "client_secret",
                        "a secret of the provider that is long enough"))
                .put("/api/v1/oidc-provider")
                .then()
                .statusCode(200)
                .body("redirect_uri", equalToCallback());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void who_was_invited_comes_in_and_comes_in_again_under_another_address() {
        invite(ANN.email());
        provider.nowComes(ANN);
        var browser = new Browser(acme);
        come(browser).then().statusCode(303).header("Location", endsWith("/account"));
        browser.get("/account").then().statusCode(200).body(containsString(ANN.email()));

        provider.nowComes(new Person(ANN.subject(), "new@acme.example", true));
        var later = new Browser(acme);
        come(later).then().statusCode(303).header("Location", endsWith("/account"));

        later.get("/account").then().statusCode(200).body(containsString(ANN.email()));
    }

    @Test
    void an_address_that_the_provider_has_not_verified_lets_nobody_in() {
        invite(ANN.email());
        provider.nowComes(new Person("subject-2", ANN.email(), false));

        come(new Browser(acme)).then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void the_address_of_an_account_does_not_open_it() {
        people.staff(acme, ANN.email(), Role.OWNER);
        provider.nowComes(ANN);

        come(new Browser(acme)).then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void who_is_signed_in_connects_the_account() {
        people.staff(acme, ANN.email(), Role.OWNER);
        provider.nowComes(ANN);
        var browser = new Browser(acme);
        People.signIn(browser, ANN.email(), PASSWORD);
        browser.get("/account");
        browser.post("/account/sso", Map.of()).then().statusCode(303);
        come(browser).then().statusCode(303).header("Location", endsWith("/account"));

        come(new Browser(acme)).then().statusCode(303).header("Location", endsWith("/account"));
    }

    @Test
    void a_tenant_without_a_provider_has_no_such_door() {
        new Browser(globex).get("/sso/" + globex.key()).then().statusCode(303).header("Location", endsWith("/sign-in"));
        new Browser(globex).get("/sso/" + acme.key()).then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void a_provider_that_is_away_is_said_to_be_away() {
        provider.close();

        new Browser(acme).get("/sso/" + acme.key()).then().statusCode(503);
    }

    @Test
    void a_code_without_its_state_opens_nothing() {
        invite(ANN.email());
        provider.nowComes(ANN);
        var browser = new Browser(acme);
        var callback = callback(browser);

        var answer = new Browser(acme).get(callback);

        assertEquals("", browser.cookie("session"));
        answer.then().statusCode(org.hamcrest.Matchers.not(200));
        new Browser(acme).get("/account").then().statusCode(303);
    }

    private void invite(String email) {
        acme.request()
                .body(Map.of("email", email, "role", "manager"))
                .post("/api/v1/staff")
                .then()
                .statusCode(201);
    }

    /** Goes to the provider and back, and through the door. */
    private Response come(Browser browser) {
        var back = browser.get(callback(browser));
        back.then().statusCode(302);
        return browser.get(local(back));
    }

    private String callback(Browser browser) {
        var there = browser.get("/sso/" + acme.key() + "?return=/account");
        there.then().statusCode(302).header("Location", startsWith(provider.issuer()));
        var fromProvider =
                given().redirects().follow(false).urlEncodingEnabled(false).get(there.header("Location"));
        return local(fromProvider);
    }

    private static String local(Response redirect) {
        var location = URI.create(redirect.header("Location"));
        return location.getRawPath() + "?" + location.getRawQuery();
    }

    private org.hamcrest.Matcher<String> equalToCallback() {
        return endsWith(acme.key() + ".tributary.test/sso/" + acme.key() + "/callback");
    }
}
