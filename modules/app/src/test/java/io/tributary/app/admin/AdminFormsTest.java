package io.tributary.app.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdminFormsTest {

    private static final Map<String, String> CASINO = Map.of(
            "key", "casino",
            "name", "Acme Casino",
            "destination", "https://casino.example/welcome",
            "click_window", "P30D",
            "customer_window", "unlimited",
            "click_parameter", "click_id",
            "cookie_days", "30");

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    @Test
    void a_program_and_its_event_type_are_made_by_forms() {
        var manager = office.signedIn(acme, Role.MANAGER);

        manager.get("/admin/programs/new");
        manager.post("/admin/programs", CASINO).then().statusCode(303).header("Location", endsWith("/programs/casino"));
        manager.get("/admin/programs/casino/event-types/new");
        manager.post(
                        "/admin/programs/casino/event-types",
                        Map.of(
                                "key", "ftd",
                                "name", "First deposit",
                                "amount", "required",
                                "field_name", "method",
                                "field_type", "text",
                                "field_required", "yes",
                                "field_values", "card, bank"))
                .then()
                .statusCode(303);

        manager.get("/admin/programs/casino").then().body(containsString("First deposit"));
        acme.request()
                .get("/api/v1/programs/casino/event-types/ftd")
                .then()
                .body("amount", equalTo("required"))
                .body("fields.method.required", equalTo(true))
                .body("fields.method.values", hasSize(2));
    }

    @Test
    void a_refused_form_comes_back_with_what_was_typed_and_what_is_wrong() {
        var manager = office.signedIn(acme, Role.MANAGER).with("lang", "it");
        manager.get("/admin/affiliates/new");

        manager.post("/admin/affiliates", Map.of("name", "Best Slots", "email", "nowhere"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"Best Slots\""))
                .body(containsString("is-invalid"))
                .body(containsString("Qualcosa va corretto"));
    }

    @Test
    void a_form_without_the_token_of_the_session_is_refused() {
        var manager = office.signedIn(acme, Role.MANAGER);

        RestAssured.given()
                .header("Host", acme.host())
                .header("Accept", "text/html")
                .cookie("session", manager.cookie("session"))
                .formParams(CASINO)
                .post("/admin/programs")
                .then()
                .statusCode(403);
        acme.request().get("/api/v1/programs").then().body("items", hasSize(0));
    }

    @Test
    void a_form_of_another_site_is_refused() {
        RestAssured.given()
                .header("Host", acme.host())
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("lang", "it")
                .formParam("back", "/")
                .post("/language")
                .then()
                .statusCode(403)
                .body("reason", equalTo("foreign_form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/programs", "/language", "/sign-in"})
    void a_body_that_is_no_form_is_refused_as_such(String path) {
        acme.request()
                .body("{\"lang\": \"it\"}")
                .post(path)
                .then()
                .statusCode(415)
                .body("reason", equalTo("unsupported_media_type"));
    }

    @Test
    void an_analyst_reads_and_changes_nothing() {
        new TestCasino(acme);
        var analyst = office.signedIn(acme, Role.ANALYST);

        analyst.get("/admin/programs").then().statusCode(200).body(not(containsString("/admin/programs/new\"")));
        analyst.get("/admin/programs/new").then().statusCode(403);
        analyst.get("/admin/programs");
        analyst.post("/admin/programs", CASINO).then().statusCode(403);
        analyst.post("/admin/statements", Map.of("month", "2026-01")).then().statusCode(403);
        analyst.post("/admin/plans/standard/versions", Map.of("button", "publish"))
                .then()
                .statusCode(403);
    }

    @Test
    void a_test_postback_shows_its_receipt_and_counts_for_nothing() {
        new TestCasino(acme);
        var manager = office.signedIn(acme, Role.MANAGER);
        String id = acme.request().get("/api/v1/integrations").path("items[0].id");
        manager.get("/admin/integrations/" + id).then().body(containsString("/s2s/" + acme.key() + "_"));

        manager.post("/admin/integrations/" + id + "/test", Map.of("event", "ftd"))
                .then()
                .statusCode(200)
                .body(containsString("&quot;accepted&quot;"));
        acme.request().get("/api/v1/events").then().body("items", hasSize(0));
    }

    @Test
    void terms_are_written_as_a_form_and_read_as_a_sentence() {
        new TestCasino(acme);
        var manager = office.signedIn(acme, Role.MANAGER);
        manager.get("/admin/plans/standard").then().body(containsString("ftd earns €150.00, once per customer"));

        var editor = manager.get("/admin/plans/standard/edit");
        editor.then().statusCode(200);
        manager.post("/admin/plans/standard/versions", Map.of("components", "0", "button", "add"))
                .then()
                .statusCode(200)
                .body(containsString("name=\"c0_amount\""));
        publish(manager).then().statusCode(303);

        manager.get("/admin/plans/standard")
                .then()
                .body(containsString("deposit earns 12.5% of its amount, each time"))
                .body(containsString("kyc_approved happened"));
        acme.request().get("/api/v1/plans/standard/versions").then().body("items", hasSize(2));
    }

    private static Response publish(Browser manager) {
        return manager.post(
                "/admin/plans/standard/versions",
                Map.ofEntries(
                        Map.entry("components", "1"),
                        Map.entry("c0_key", "share"),
                        Map.entry("c0_event", "deposit"),
                        Map.entry("c0_earn", "percent"),
                        Map.entry("c0_amount", "12.5"),
                        Map.entry("c0_often", "each"),
                        Map.entry("c0_hold_days", "0"),
                        Map.entry("c0_match", "all"),
                        Map.entry("c0_conditions", "1"),
                        Map.entry("c0_0_measure", "seen"),
                        Map.entry("c0_0_events", "kyc_approved"),
                        Map.entry("c0_0_of", "click"),
                        Map.entry("button", "publish")));
    }
}
