package io.tributary.app.commissions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tributary.testing.TestTenant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlanResourceTest {

    static final String CPA = """
            {"key": "cpa", "event": "ftd", "qualify": {"sum": {"event": "ftd"}, "at_least": "50.00"},
             "earn": {"flat": "150.00"}, "hold": "P14D"}""";

    final TestTenant acme = TestTenant.blank();
    final TestTenant globex = TestTenant.blank();

    @BeforeEach
    void a_program_with_an_event_type() {
        acme.request().body("""
                {"key": "casino", "name": "Acme Casino", "currency": "EUR",
                 "destination": "https://casino.example/welcome"}""").post("/api/v1/programs").then().statusCode(201);
        acme.request()
                .body("""
                {"name": "First deposit", "amount": "required"}""")
                .put("/api/v1/programs/casino/event-types/ftd")
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_is_made_and_published_as_the_contract_says() {
        makePlan("standard")
                .then()
                .statusCode(200)
                .body("default", equalTo(true))
                .body("program", equalTo("casino"));

        publish("standard", "2026-01-01", CPA)
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("starts_at", equalTo("2025-12-31T23:00:00Z"))
                .body("components[0].earn.flat", equalTo("150.00"))
                .body("components[0].each", equalTo(false));
        acme.request()
                .get("/api/v1/plans/standard/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items[0].published_by", notNullValue());
    }

    @Test
    void making_a_plan_twice_changes_nothing() {
        makePlan("standard").then().statusCode(200);
        makePlan("standard").then().statusCode(200).body("version", equalTo(0));

        acme.request().get("/api/v1/plans").then().statusCode(200).body("items.key", contains("standard"));
        acme.request()
                .get("/api/v1/plans/standard/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].affiliate", nullValue());
    }

    @Test
    void another_plan_may_become_the_default() {
        makePlan("standard").then().statusCode(200);
        makePlan("better").then().statusCode(200).body("default", equalTo(true));

        acme.request().get("/api/v1/plans/standard").then().body("default", equalTo(false));
        acme.request()
                .body("""
                        {"default": false}""")
                .put("/api/v1/plans/better")
                .then()
                .statusCode(422)
                .body("reason", equalTo("needs_default"));
    }

    @Test
    void a_later_version_does_not_reach_back_unless_it_is_said() {
        makePlan("standard");
        publish("standard", "2026-01-01", CPA).then().statusCode(201);

        publish("standard", "2026-01-01", CPA)
                .then()
                .statusCode(422)
                .body("reason", equalTo("valid_from_past"))
                .body("field", equalTo("valid_from"));
        acme.request()
                .body("""
                        {"valid_from": "2026-01-01", "components": [%s], "restate": true}""".formatted(CPA))
                .post("/api/v1/plans/standard/versions")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("currency", equalTo("EUR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key": "a", "event": "deposit", "earn": {"flat": "1.00"}}             | unknown_event_type | components[0].event
            {"key": "a", "event": "ftd", "earn": {"flat": "1.005"}}                | amount_scale       | components[0].earn.flat
            {"key": "a", "event": "ftd", "earn": {"percent": "101"}}               | bad_value          | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "1.00"}, "hold": "14 days"} | bad_value       | components[0].hold
            {"key": "a", "event": "ftd", "earn": {"flat": "1.00"}, "qualify": {"seen": {"event": "kyc"}}} | unknown_event_type | components[0].qualify
            {"key": "a", "event": "ftd", "earn": {"flat": "1.00"}, "qualify": {"sum": {"event": "ftd"}}} | missing_field | components[0].qualify.at_least
            {"key": "a", "event": "ftd", "earn": {"flat": "1.00"}, "qualify": {"sum": {"event": "ftd", "field": "lots"}, "at_least": "1"}} | unknown_field | components[0].qualify
            """)
    void what_could_never_apply_is_refused_by_its_path(String component, String reason, String field) {
        makePlan("standard");

        publish("standard", "2026-01-01", component)
                .then()
                .statusCode(422)
                .body("reason", equalTo(reason))
                .body("field", equalTo(field));
    }

    @Test
    void an_affiliate_gets_a_plan_of_its_own() {
        makePlan("standard");
        String affiliate = acme.request()
                .body("""
                        {"name": "Best Slots", "email": "ann@bestslots.example", "country": "DE"}""")
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        acme.request()
                .body("""
                        {"affiliate": "%s"}""".formatted(affiliate))
                .post("/api/v1/plans/standard/assignments")
                .then()
                .statusCode(201)
                .body("affiliate", equalTo(affiliate));
        acme.request()
                .body("""
                        {"affiliate": "%s"}""".formatted(UUID.randomUUID()))
                .post("/api/v1/plans/standard/assignments")
                .then()
                .statusCode(404);
    }

    @Test
    void another_tenant_does_not_see_the_plan() {
        makePlan("standard").then().statusCode(200);

        globex.request().get("/api/v1/plans/standard").then().statusCode(404);
        globex.request().get("/api/v1/plans").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void every_template_begins_with_a_plan_that_fits_its_events() {
        for (var template : new String[] {"igaming", "forex", "prop", "saas", "ecommerce"}) {
            var tenant = TestTenant.of(template);
            tenant.request().body("""
                    {"key": "main", "name": "Main", "currency": "JPY", "destination": "https://shop.example/"}""").post("/api/v1/programs").then().statusCode(201);

            tenant.request()
                    .get("/api/v1/plans/main-standard")
                    .then()
                    .statusCode(200)
                    .body("default", equalTo(true));
            tenant.request()
                    .get("/api/v1/plans/main-standard/versions")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    private Response makePlan(String key) {
        return acme.request().body("""
                {"name": "Standard", "program": "casino", "default": true}""").put("/api/v1/plans/" + key);
    }

    private Response publish(String key, String validFrom, String component) {
        return acme.request().body("""
                        {"valid_from": "%s", "currency": "EUR", "components": [%s]}""".formatted(validFrom, component)).post("/api/v1/plans/" + key + "/versions");
    }
}
