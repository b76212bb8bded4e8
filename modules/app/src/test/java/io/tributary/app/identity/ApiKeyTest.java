package io.tributary.app.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tributary.testing.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiKeyTest {

    final TestTenant acme = TestTenant.blank();
    final TestTenant globex = TestTenant.blank();

    @Test
    void wrong_revoked_foreign_and_missing_keys_get_one_answer() {
        var created = acme.request()
                .body(Map.of("name", "Warehouse", "capabilities", List.of("view")))
                .post("/api/v1/api-keys");
        String key = created.then().statusCode(201).extract().path("key");
        get(key, acme.host()).then().statusCode(200);
        acme.request()
                .delete("/api/v1/api-keys/{id}", created.<String>path("id"))
                .then()
                .statusCode(204);

        var missing = without(given().header("Host", acme.host()).get("/api/v1/programs"));

        assertEquals(missing, without(get(key, acme.host())));
        assertEquals(missing, without(get(key, "tributary.test")));
        assertEquals(missing, without(get(acme.key() + "_guessed", acme.host())));
        assertEquals(missing, without(get("guessed", acme.host())));
        assertEquals(missing, without(get(globex.apiKey(), acme.host())));
    }

    @Test
    void a_key_does_what_it_was_made_for_and_no_more() {
        String key = acme.request()
                .body(Map.of("name", "Reader", "capabilities", List.of("view")))
                .post("/api/v1/api-keys")
                .path("key");

        get(key, "tributary.test").then().statusCode(200);
        given().auth()
                .preemptive()
                .oauth2(key)
                .contentType("application/json")
                .body(Map.of("name", "More", "capabilities", List.of("admin")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(403)
                .body("reason", equalTo("forbidden"));
    }

    @Test
    void two_keys_of_one_name_live_at_a_time() {
        var body = Map.of("name", "Warehouse", "capabilities", List.of("view"));
        acme.request().body(body).post("/api/v1/api-keys").then().statusCode(201);
        acme.request().body(body).post("/api/v1/api-keys").then().statusCode(201);

        acme.request()
                .body(body)
                .post("/api/v1/api-keys")
                .then()
                .statusCode(409)
                .body("reason", equalTo("too_many_keys"));
    }

    @Test
    void the_platforms_key_opens_nothing_of_a_tenant() {
        get(TestTenant.PLATFORM_KEY, "tributary.test").then().statusCode(403);
        get(TestTenant.PLATFORM_KEY, acme.host()).then().statusCode(401);
    }

    private static Response get(String key, String host) {
        return given().auth().preemptive().oauth2(key).header("Host", host).get("/api/v1/programs");
    }

    /** The answer without what differs from request to request. */
    private static String without(Response answer) {
        return answer.statusCode() + answer.asString().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
