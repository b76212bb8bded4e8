package io.tributary.app.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AffiliateResourceTest {

    final TestTenant acme = TestTenant.blank();

    @Test
    void an_affiliate_that_staff_enters_is_approved() {
        acme.request()
                .body("""
                        {"name": "Best Slots", "email": "ann@bestslots.example", "country": "DE"}""")
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"))
                .body("number", equalTo(1));
    }

    @Test
    void an_address_belongs_to_one_affiliate_whatever_its_case() {
        enter("ann@bestslots.example");

        acme.request()
                .body(Map.of("name", "Ann again", "email", "Ann@BestSlots.example"))
                .post("/api/v1/affiliates")
                .then()
                .statusCode(409)
                .body("reason", equalTo("affiliate_exists"))
                .body("field", equalTo("email"));
    }

    @Test
    void a_decision_needs_a_reason_and_a_status_that_allows_it() {
        var path = "/api/v1/affiliates/" + enter("ann@bestslots.example") + "/decisions";

        acme.request()
                .body(Map.of("decision", "block"))
                .post(path)
                .then()
                .statusCode(422)
                .body("field", equalTo("reason"));
        acme.request()
                .body(Map.of("decision", "decline", "reason", "too late"))
                .post(path)
                .then()
                .statusCode(409)
                .body("reason", equalTo("wrong_status"));
        acme.request()
                .body(Map.of("decision", "suspend", "reason", "under review"))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("suspended"))
                .body("status_reason", equalTo("under review"));
        acme.request()
                .body(Map.of("decision", "approve"))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"));
        acme.request()
                .queryParam("subject_kind", "affiliate")
                .get("/api/v1/audit-log")
                .then()
                .body("items.action", contains("affiliate.approved", "affiliate.suspended", "affiliate.created"));
    }

    @Test
    void the_list_is_filtered_and_goes_on_newest_first() {
        enter("a@x.example");
        enter("b@x.example");
        enter("c_1@y.example");

        acme.request()
                .get("/api/v1/affiliates?limit=2&q=X.example")
                .then()
                .statusCode(200)
                .body("items.email", contains("b@x.example", "a@x.example"))
                .body("next", nullValue());
        acme.request().get("/api/v1/affiliates?q=_").then().body("items.email", contains("c_1@y.example"));
        acme.request()
                .get("/api/v1/affiliates?status=approved&limit=1")
                .then()
                .body("items.email", contains("c_1@y.example"))
                .body("next", notNullValue());
        acme.request()
                .get("/api/v1/affiliates?status=unheard")
                .then()
                .statusCode(422)
                .body("field", equalTo("status"));
    }

    @Test
    void an_affiliate_is_put_into_a_program() {
        var path = "/api/v1/affiliates/" + enter("ann@bestslots.example") + "/enrollments";
        acme.request()
                .body(Map.of("key", "casino", "name", "Casino", "destination", "https://casino.example/"))
                .post("/api/v1/programs")
                .then()
                .statusCode(201);

        acme.request()
                .body(Map.of("program", "casino"))
                .post(path)
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"));
        acme.request()
                .body(Map.of("decision", "suspend", "reason", "paid traffic"))
                .post(path + "/casino/decisions")
                .then()
                .statusCode(200)
                .body("status", equalTo("suspended"));

        acme.request().get(path).then().body("items.program", hasItem("casino"));
        acme.request()
                .get("/api/v1/affiliates?program=casino")
                .then()
                .body("items.email", contains("ann@bestslots.example"));
    }

    @Test
    void another_tenants_affiliate_does_not_exist() {
        var id = enter("ann@bestslots.example");
        var globex = TestTenant.blank();

        globex.request().get("/api/v1/affiliates/" + id).then().statusCode(404);
        globex.request()
                .body(Map.of("decision", "suspend", "reason", "not mine"))
                .post("/api/v1/affiliates/" + id + "/decisions")
                .then()
                .statusCode(404);
    }

    private String enter(String email) {
        return acme.request()
                .body(Map.of("name", "Somebody", "email", email))
                .post("/api/v1/affiliates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
