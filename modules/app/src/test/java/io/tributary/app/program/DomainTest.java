package io.tributary.app.program;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DomainTest {

    final TestTenant acme = TestTenant.blank();
    final TestTenant globex = TestTenant.blank();

    @Test
    void a_host_is_served_once_it_is_proven() {
        var casino = new TestCasino(acme);
        var host = "go." + acme.key() + ".example";
        var claimed = claim(acme, host, "tracking").statusCode(201).body("verified_at", nullValue());
        var id = claimed.extract().<String>path("id");

        at(host, "/c/" + casino.code()).statusCode(421);
        verify(acme, id).statusCode(409).body("reason", equalTo("not_proven"));
        TestNameServer.publish(
                claimed.extract().path("record_name"), claimed.extract().path("token"));
        verify(acme, id).statusCode(200).body("proof", equalTo("dns")).body("verified_at", notNullValue());

        at(host, "/c/" + casino.code()).statusCode(302);
        acme.request()
                .get("/api/v1/affiliates/" + casino.affiliate() + "/links")
                .then()
                .body("items[0].url", equalTo("http://" + host + "/c/" + casino.code()));

        acme.request().delete("/api/v1/domains/" + id).then().statusCode(204);
        at(host, "/c/" + casino.code()).statusCode(421);
    }

    @Test
    void a_tracking_host_lets_nobody_sign_in() {
        var host = ProvenHost.of(acme, "go", "tracking");

        for (var path : new String[] {"/sign-in", "/admin", "/portal/links", "/api/v1/programs", "/account"}) {
            at(host, path).statusCode(404);
        }
        given().header("Host", host)
                .auth()
                .preemptive()
                .oauth2(acme.apiKey())
                .get("/api/v1/programs")
                .then()
                .statusCode(404);
    }

    @Test
    void a_portal_host_is_the_tenant_s_door() {
        var host = ProvenHost.of(acme, "partners", "portal");

        at(host, "/sign-in").statusCode(200);
        at(host, "/portal").statusCode(303).header("Location", startsWith("http://" + host + "/sign-in"));
    }

    @Test
    void a_host_shows_its_own_token_only_and_nowhere_else() {
        var host = "file." + acme.key() + ".example";
        var file = claim(acme, host, "tracking").extract().<String>path("file_path");

        at(host, file).statusCode(200).contentType("text/plain");
        at("other." + acme.key() + ".example", file).statusCode(404);
        at(acme.host(), file).statusCode(404);
        at(host, "/.well-known/tributary/guessed").statusCode(404);
    }

    @Test
    void a_file_proves_a_host_until_a_record_of_somebody_else_does() {
        var host = "proof.web.test";
        var first = claim(acme, host, "portal").statusCode(201).extract();
        TestWebServer.publish(host, first.path("file_path"), first.path("token"));
        verify(acme, first.path("id")).statusCode(200).body("proof", equalTo("http"));
        at(host, "/sign-in").statusCode(200).body(containsString(acme.key()));

        var second = claim(globex, host, "portal").statusCode(201).extract();
        TestWebServer.publish(host, second.path("file_path"), second.path("token"));
        verify(globex, second.path("id")).statusCode(409).body("reason", equalTo("host_taken"));
        TestNameServer.publish(second.path("record_name"), second.path("token"));
        verify(globex, second.path("id")).statusCode(200).body("proof", equalTo("dns"));
        at(host, "/sign-in").statusCode(200).body(containsString(globex.key()));
    }

    @Test
    void a_file_inside_our_own_network_proves_nothing() {
        var host = "inside.web.test";
        var claimed = claim(acme, host, "tracking").statusCode(201).extract();
        TestWebServer.publish(host, claimed.path("file_path"), claimed.path("token"));

        verify(acme, claimed.path("id")).statusCode(409).body("reason", equalTo("not_proven"));
    }

    @Test
    void a_host_that_somebody_has_proven_is_nobody_else_s() {
        var host = ProvenHost.of(acme, "won", "tracking");
        var late = claim(globex, host, "tracking").statusCode(201);
        TestNameServer.publish(
                late.extract().path("record_name"), late.extract().path("token"));

        verify(globex, late.extract().path("id")).statusCode(409).body("reason", equalTo("host_taken"));
        globex.request()
                .get("/api/v1/domains/" + late.extract().path("id"))
                .then()
                .statusCode(200)
                .body("verified_at", nullValue());
    }

    @Test
    void what_is_no_host_of_one_s_own_is_refused() {
        for (var host : new String[] {
            "tributary.test",
            "x.tributary.test",
            "localhost",
            "127.0.0.1",
            "[::1]",
            "go shop.example",
            "go.example:8080",
            "https://go.example",
            "bücher.example",
            "-a.example",
            "a..example",
            "nodots"
        }) {
            claim(acme, host, "tracking").statusCode(422).body("field", equalTo("host"));
        }
        acme.request().get("/api/v1/domains").then().body("items", hasSize(0));
    }

    private static ValidatableResponse claim(TestTenant tenant, String host, String kind) {
        return tenant.request()
                .body(Map.of("host", host, "kind", kind))
                .post("/api/v1/domains")
                .then();
    }

    private static ValidatableResponse verify(TestTenant tenant, String id) {
        return tenant.request().post("/api/v1/domains/" + id + "/verification").then();
    }

    private static ValidatableResponse at(String host, String path) {
        return given().header("Host", host).redirects().follow(false).get(path).then();
    }
}
