package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deep links with host allow-list: "allowed host redirects with params; foreign host → 400". */
@QuarkusTest
class Row59DeepLinksTest {

    @Test
    void a_deep_link_leads_to_a_listed_host_with_its_parameters_and_to_no_other() {
        var casino = new TestCasino(TestTenant.blank());
        casino.tenant()
                .request()
                .body(Map.of("deep_link_hosts", List.of("shop.example"), "passes_parameters", true, "version", 0))
                .patch("/api/v1/programs/casino")
                .then()
                .statusCode(200);

        follow(casino, "https://shop.example/game/7?lang=de")
                .statusCode(302)
                .header(
                        "Location",
                        matchesPattern("https://shop\\.example/game/7\\?lang=de&click_id=[0-9a-v]{40}&utm=x"));
        for (var foreign : new String[] {
            "https://evil.example/", "https://shop.example.evil.example/", "//evil.example", "javascript:alert(1)"
        }) {
            follow(casino, foreign)
                    .statusCode(400)
                    .header("Location", nullValue())
                    .body("reason", equalTo("foreign_host"));
        }
    }

    private static ValidatableResponse follow(TestCasino casino, String url) {
        return given().redirects()
                .follow(false)
                .queryParam("url", url)
                .queryParam("utm", "x")
                .get("/c/" + casino.code())
                .then();
    }
}
