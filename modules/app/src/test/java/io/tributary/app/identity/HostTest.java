package io.tributary.app.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostTest {

    @Test
    void a_host_where_nobody_lives_is_misdirected() {
        given().header("Host", "nobody.tributary.test")
                .get("/api/v1/programs")
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("reason", equalTo("unknown_host"));
    }

    @Test
    void a_key_that_is_none_gets_the_same_answer_as_no_key() {
        given().get("/api/v1/programs").then().statusCode(401).body("reason", equalTo("unauthorized"));
        given().auth()
                .preemptive()
                .oauth2("nobody_guessed")
                .get("/api/v1/programs")
                .then()
                .statusCode(401)
                .body("reason", equalTo("unauthorized"));
    }
}
