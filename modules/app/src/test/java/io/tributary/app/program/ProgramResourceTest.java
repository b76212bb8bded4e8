package io.tributary.app.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestTenant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProgramResourceTest {

    final TestTenant acme = TestTenant.blank();

    @Test
    void the_first_program_is_created_as_the_contract_says() {
        acme.request()
                .body("""
                        {"key": "casino", "name": "Acme Casino", "currency": "EUR",
                         "destination": "https://casino.example/welcome",
                         "click_window": "P30D", "customer_window": "unlimited"}""")
                .post("/api/v1/programs")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("status", equalTo("active"))
                .body("click_window", equalTo("P30D"))
                .body("customer_window", equalTo("unlimited"))
                .body("click_parameter", equalTo("click_id"))
                .body("cookie_days", equalTo(30));
        acme.request()
                .get("/api/v1/programs/casino/event-types")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void an_event_type_keeps_its_typed_fields() {
        createProgram(acme, "casino");

        acme.request()
                .body("""
                        {"name": "First deposit", "amount": "required",
                         "fields": {"payment_method": {"type": "text", "required": false}}}""")
                .put("/api/v1/programs/casino/event-types/ftd")
                .then()
                .statusCode(200);

        acme.request()
                .get("/api/v1/programs/casino/event-types/ftd")
                .then()
                .statusCode(200)
                .body("amount", equalTo("required"))
                .body("fields.payment_method.type", equalTo("text"))
                .body("fields.payment_method.required", equalTo(false))
                .body("position", equalTo(1));
    }

    @Test
    void a_program_of_an_igaming_tenant_begins_with_the_whole_funnel() {
        var operator = TestTenant.of("igaming");
        createProgram(operator, "slots");

        operator.request()
                .get("/api/v1/programs/slots/event-types")
                .then()
                .statusCode(200)
                .body(
                        "items.key",
                        contains(
                                "registration",
                                "email_verified",
                                "kyc_approved",
                                "ftd",
                                "deposit",
                                "withdrawal",
                                "bet",
                                "win",
                                "bonus",
                                "chargeback",
                                "adjustment",
                                "self_excluded",
                                "daily_activity"))
                .body("items.find { it.key == 'daily_activity' }.fields.ngr.type", equalTo("money"));
    }

    @Test
    void a_change_keeps_what_it_does_not_name_and_a_stale_one_is_refused() {
        createProgram(acme, "casino");

        acme.request()
                .body(Map.of("version", 0, "name", "Casino Royal"))
                .patch("/api/v1/programs/casino")
                .then()
                .statusCode(200)
                .body("name", equalTo("Casino Royal"))
                .body("destination", equalTo("https://casino.example/"))
                .body("version", equalTo(1));
        acme.request()
                .body(Map.of("version", 0, "name", "Casino Loyal"))
                .patch("/api/v1/programs/casino")
                .then()
                .statusCode(409)
                .body("reason", equalTo("stale_version"));
    }

    @Test
    void an_event_type_with_a_stale_version_is_refused() {
        createProgram(acme, "casino");
        var path = "/api/v1/programs/casino/event-types/ftd";
        acme.request().body(Map.of("name", "FTD")).put(path).then().statusCode(200);
        acme.request().body(Map.of("name", "First deposit")).put(path).then().body("version", equalTo(1));

        acme.request()
                .body(Map.of("name", "Other", "version", 0))
                .put(path)
                .then()
                .statusCode(409)
                .body("reason", equalTo("stale_version"));
    }

    @Test
    void lists_go_on_where_their_cursor_says() {
        createProgram(acme, "a");
        createProgram(acme, "b");
        createProgram(acme, "c");

        String next = acme.request()
                .get("/api/v1/programs?limit=2")
                .then()
                .body("items.key", contains("a", "b"))
                .extract()
                .path("next");
        acme.request()
                .queryParam("cursor", next)
                .get("/api/v1/programs?limit=2")
                .then()
                .body("items.key", contains("c"))
                .body("next", nullValue());
        acme.request()
                .queryParam("cursor", "x" + next)
                .get("/api/v1/programs")
                .then()
                .statusCode(400)
                .body("reason", equalTo("bad_cursor"));
    }

    @Test
    void a_program_exists_once() {
        createProgram(acme, "casino");

        acme.request()
                .body(Map.of("key", "casino", "name", "Again", "destination", "https://casino.example/"))
                .post("/api/v1/programs")
                .then()
                .statusCode(409)
                .body("reason", equalTo("program_exists"));
    }

    @Test
    void another_tenants_program_does_not_exist() {
        createProgram(acme, "casino");
        var globex = TestTenant.blank();

        var foreign = globex.request().get("/api/v1/programs/casino").then().statusCode(404);
        foreign.body("reason", equalTo("not_found"));
        createProgram(globex, "casino");
    }

    @ParameterizedTest
    @CsvSource({
        "key, Casino, bad_key",
        "name, '', missing_field",
        "name, a\u202Eb, bad_name",
        "currency, EURO, bad_currency",
        "currency, XXX, bad_currency",
        "destination, javascript:alert(1), bad_url",
        "destination, ftp://casino.example/, bad_url",
        "destination, https://user:pass@casino.example/, bad_url",
        "destination, 'https://{click_id}.example/', bad_url",
        "fallback_url, //casino.example, bad_url",
        "click_window, 30 days, bad_window",
        "click_window, P-3D, bad_window",
        "click_parameter, a&b, bad_parameter",
    })
    void a_wrong_field_is_named(String field, String value, String reason) {
        var body = new HashMap<>(
                Map.of("key", "casino", "name", "Casino", "destination", "https://casino.example/{click_id}"));
        body.put(field, value);

        acme.request()
                .body(body)
                .post("/api/v1/programs")
                .then()
                .statusCode(422)
                .body("reason", equalTo(reason))
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"fields\": {}}', name",
        "'{\"name\": \"X\", \"amount\": \"much\"}', amount",
        "'{\"name\": \"X\", \"fields\": {\"amount\": {\"type\": \"text\"}}}', fields",
        "'{\"name\": \"X\", \"fields\": {\"A\": {\"type\": \"text\"}}}', fields",
        "'{\"name\": \"X\", \"fields\": {\"a\": null}}', fields",
        "'{\"name\": \"X\", \"fields\": {\"a\": {\"type\": \"number\", \"values\": [\"1\"]}}}', fields",
        "'{\"name\": \"X\", \"surprise\": 1}', surprise",
    })
    void a_wrong_event_type_is_refused(String body, String field) {
        createProgram(acme, "casino");

        acme.request()
                .body(body)
                .put("/api/v1/programs/casino/event-types/ftd")
                .then()
                .statusCode(422)
                .body("field", equalTo(field));
    }

    @Test
    void the_audit_log_tells_who_did_it() {
        createProgram(acme, "casino");

        acme.request()
                .get("/api/v1/audit-log")
                .then()
                .statusCode(200)
                .body("items.action", hasItems("tenant.created", "api_key.issued", "program.created"))
                .body("items.find { it.action == 'program.created' }.actor_kind", equalTo("api_key"))
                .body("items.find { it.action == 'program.created' }.after.name", equalTo("Program casino"))
                .body("items.find { it.action == 'tenant.created' }.actor_kind", equalTo("platform"));
    }

    private static void createProgram(TestTenant tenant, String key) {
        tenant.request()
                .body(Map.of("key", key, "name", "Program " + key, "destination", "https://casino.example/"))
                .post("/api/v1/programs")
                .then()
                .statusCode(201);
    }
}
