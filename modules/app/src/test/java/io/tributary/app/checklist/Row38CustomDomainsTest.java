package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.app.program.ProvenHost;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Custom domains: "tracking and portal host per tenant; host A never serves tenant B". */
@QuarkusTest
class Row38CustomDomainsTest {

    @Test
    void each_tenant_has_its_hosts_and_none_serves_another_tenant() {
        var acme = new TestCasino(TestTenant.blank());
        var globex = new TestCasino(TestTenant.blank());
        var tracking = ProvenHost.of(acme.tenant(), "go", "tracking");
        var portal = ProvenHost.of(acme.tenant(), "partners", "portal");

        at(tracking, "/c/" + acme.code()).statusCode(302);
        at(portal, "/sign-up").statusCode(200);
        report(tracking, acme.s2sKey()).statusCode(200);

        at(tracking, "/c/" + globex.code()).statusCode(404);
        at(portal, "/c/" + globex.code()).statusCode(404);
        report(tracking, globex.s2sKey()).statusCode(401);
        given().header("Host", portal)
                .auth()
                .preemptive()
                .oauth2(globex.tenant().apiKey())
                .get("/api/v1/programs")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse report(String host, String key) {
        return given().header("Host", host)
                .queryParams(Map.of("event", "registration", "txid", "r1", "customer_id", "p1"))
                .get("/s2s/" + key)
                .then();
    }

    private static ValidatableResponse at(String host, String path) {
        return given().header("Host", host).redirects().follow(false).get(path).then();
    }
}
