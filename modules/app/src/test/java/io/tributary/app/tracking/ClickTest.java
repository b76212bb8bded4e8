package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static io.tributary.app.tracking.Casino.visitor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClickTest {

    @Test
    void a_visitor_is_sent_on_with_a_click_id() {
        var casino = new Casino();

        visitor()
                .queryParam("sub1", "banner 7")
                .get("/c/" + casino.code)
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        matchesPattern("https://casino\\.example/welcome\\?src=banner%207&click_id=[0-9a-v]{40}#top"))
                .header("Cache-Control", "no-store")
                .header(
                        "Set-Cookie",
                        matchesPattern("click_casino=[0-9a-v]{40}; Path=/; Max-Age=2592000; HttpOnly; Secure;"
                                + " SameSite=Lax"));
    }

    @Test
    void the_click_is_stored_before_the_visitor_is_sent_on() {
        var casino = new Casino();
        var location = visitor()
                .header("Referer", "https://bestslots.example/top10")
                .get("/c/" + casino.code + "?sub1=banner7&sub3=x&aff_click_id=a1")
                .then()
                .extract()
                .header("Location");
        var id = location.replaceAll(".*click_id=([0-9a-v]{40}).*", "$1");

        casino.get("/api/v1/clicks/" + id)
                .statusCode(200)
                .body("code", equalTo(casino.code))
                .body("affiliate", equalTo(casino.affiliate))
                .body("sub", equalTo(List.of("banner7", "", "x")))
                .body("aff_click_id", equalTo("a1"))
                .body("referrer", equalTo("https://bestslots.example/top10"))
                .body("kind", equalTo("person"))
                .body("unique", equalTo(true))
                .body("billable", equalTo(true))
                .body("ip", notNullValue())
                .body("consent", equalTo(true));
    }

    @Test
    void a_repeat_is_counted_apart() {
        var casino = new Casino();
        var first = casino.click();
        var second = casino.click();

        casino.get("/api/v1/clicks/" + first.toUpperCase(java.util.Locale.ROOT)).body("unique", equalTo(true));
        casino.get("/api/v1/clicks/" + second).body("unique", equalTo(false)).body("billable", equalTo(false));
    }

    @Test
    void what_is_no_person_is_sent_on_and_not_billable() {
        var casino = new Casino();
        var bot = given().redirects()
                .follow(false)
                .header("User-Agent", "Googlebot/2.1")
                .get("/c/" + casino.code);
        var prefetch = visitor().header("Sec-Purpose", "prefetch").get("/c/" + casino.code);
        var head = visitor().head("/c/" + casino.code);

        for (var answer : List.of(bot, prefetch, head)) {
            assertEquals(302, answer.statusCode());
            var id = answer.header("Location").replaceAll(".*click_id=([0-9a-v]{40}).*", "$1");
            casino.get("/api/v1/clicks/" + id)
                    .body("kind", not(equalTo("person")))
                    .body("billable", equalTo(false));
        }
    }

    @Test
    void without_consent_there_is_no_cookie() {
        var casino = new Casino();

        visitor().get("/c/" + casino.code + "?consent=0").then().statusCode(302).header("Set-Cookie", nullValue());
    }

    @Test
    void every_link_that_is_not_followed_gets_the_same_page() {
        var casino = new Casino();
        var other = new Casino();
        var unknown =
                visitor().get("/c/nosuchcode").then().statusCode(404).extract().asString();
        casino.tenant
                .request()
                .body(Map.of("status", "suspended"))
                .patch("/api/v1/affiliates/" + casino.affiliate + "/links/" + casino.link)
                .then()
                .statusCode(200);

        var suspended = visitor()
                .get("/c/" + casino.code)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var foreign = other.tenant
                .visitor()
                .get("/c/" + casino.code)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertEquals(unknown, suspended);
        assertEquals(unknown, foreign);
    }

    @Test
    void a_suspended_affiliate_s_visitors_go_to_the_fallback() {
        var casino = new Casino(Map.of("fallback_url", "https://casino.example/"));
        casino.click();
        casino.post(
                        "/api/v1/affiliates/" + casino.affiliate + "/decisions",
                        Map.of("decision", "suspend", "reason", "spam"))
                .statusCode(200);

        visitor()
                .get("/c/" + casino.code)
                .then()
                .statusCode(302)
                .header("Location", equalTo("https://casino.example/"));
    }

    @Test
    void deep_links_lead_to_listed_hosts_only() {
        var casino = new Casino(Map.of("deep_link_hosts", List.of("shop.example")));

        visitor()
                .queryParam("url", "https://shop.example/a?b=c")
                .get("/c/" + casino.code)
                .then()
                .statusCode(302)
                .header("Location", matchesPattern("https://shop\\.example/a\\?b=c&click_id=[0-9a-v]{40}"));
        visitor()
                .queryParam("url", "https://evil.example/")
                .get("/c/" + casino.code)
                .then()
                .statusCode(400)
                .body("reason", equalTo("foreign_host"));
    }

    @Test
    void what_is_not_percent_encoded_is_refused() {
        var casino = new Casino();

        var answer = RawRequest.get("/c/" + casino.code + "?sub1=%zz");

        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"reason\":\"malformed\""), answer);
    }

    @Test
    void a_macro_that_nobody_replaced_does_not_stop_the_visitor() {
        var casino = new Casino();

        var answer = RawRequest.get("/c/" + casino.code + "?sub1={banner}&sub2=a|b&sub3=^`\"<>");

        assertTrue(answer.startsWith("HTTP/1.1 302 "), answer);
        assertTrue(answer.contains("/welcome?src=%7Bbanner%7D&click_id="), answer);
    }
}
