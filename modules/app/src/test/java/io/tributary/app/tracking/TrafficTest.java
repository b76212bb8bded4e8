package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom programs and links let through, and where they send them. */
@QuarkusTest
class TrafficTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 13; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Mobile Safari/537.36";
    private static final String BRITAIN = "81.2.69.142";

    @Inject
    TestClock clock;

    private Casino casino;

    @BeforeEach
    void open_a_casino() {
        casino = new Casino(Map.of("destination", "https://casino.example/?from={country}-{device}"));
    }

    @Test
    void country_and_device_are_stored_and_fill_macros() {
        var location = click(BRITAIN, PHONE).statusCode(302).extract().header("Location");

        var id = location.replaceAll(".*click_id=", "");
        assertEquals("https://casino.example/?from=GB-mobile&click_id=" + id, location);
        casino.get("/api/v1/clicks/" + id)
                .body("country", equalTo("GB"))
                .body("device", equalTo("mobile"))
                .body("diversion", nullValue());
    }

    @Test
    void whom_the_program_does_not_want_goes_to_the_fallback_without_a_click_id() {
        traffic("""
                {"audience": {"countries": ["DE"]}, "fallback_url": "https://casino.example/elsewhere?c={country}"}""").statusCode(200).body("version", equalTo(1));

        click(BRITAIN, PHONE)
                .statusCode(302)
                .header("Location", equalTo("https://casino.example/elsewhere?c=GB"))
                .header("Set-Cookie", nullValue());
        casino.get("/api/v1/clicks?limit=1")
                .body("items[0].diversion", equalTo("not_targeted"))
                .body("items[0].country", equalTo("GB"))
                .body("items[0].unique", equalTo(false));
    }

    @Test
    void without_a_fallback_they_get_the_page_that_says_so() {
        traffic("""
                {"audience": {"devices": ["desktop"]}}""").statusCode(200);

        click(BRITAIN, PHONE).statusCode(404);
        casino.click();
    }

    @Test
    void a_link_may_want_fewer_and_send_them_somewhere_of_its_own() {
        casino.tenant
                .request()
                .body("""
                        {"rules": [{"audience": {"platforms": ["android"], "browsers": ["chrome"]},
                          "destinations": [{"url": "https://play.example/{sub1}", "weight": 1}]}]}""")
                .put("/api/v1/affiliates/" + casino.affiliate + "/links/" + casino.link + "/traffic")
                .then()
                .statusCode(200);

        click(BRITAIN, PHONE).header("Location", startsWith("https://play.example/?click_id="));
        assertEquals(40, casino.click().length());
    }

    @Test
    void a_deep_link_goes_before_the_rules() {
        traffic("""
                {"rules": [{"destinations": [{"url": "https://b.example/", "weight": 1}]}]}""").statusCode(200);

        Casino.visitor()
                .queryParam("url", "https://casino.example/game")
                .get("/c/" + casino.code)
                .then()
                .header("Location", startsWith("https://casino.example/game?click_id="));
    }

    @Test
    void each_affiliate_has_its_own_room_under_a_cap_of_its_own() {
        var other = casino.link(casino.affiliate("bob@topslots.example"));
        traffic("""
                {"caps": [{"scope": "affiliate", "period": "total", "clicks": 2}]}""").statusCode(200);

        casino.click();
        casino.click();

        click(BRITAIN, PHONE).statusCode(404);
        casino.click(other);
    }

    @Test
    void a_daily_cap_is_lifted_the_next_day_and_a_total_one_is_not() {
        traffic("""
                {"caps": [{"scope": "program", "period": "day", "clicks": 1},
                          {"scope": "program", "period": "total", "clicks": 2}]}""").statusCode(200);
        casino.click();
        click(BRITAIN, PHONE).statusCode(404);

        clock.advance(Duration.ofDays(1));
        casino.click();

        clock.advance(Duration.ofDays(1));
        click(BRITAIN, PHONE).statusCode(404);
    }

    @Test
    void a_visitor_is_new_again_after_the_unique_window() {
        traffic("""
                {"unique_hours": 1}""").statusCode(200);
        casino.click();
        clock.advance(Duration.ofMinutes(59));
        var repeat = casino.click();
        clock.advance(Duration.ofMinutes(2));
        var anew = casino.click();

        casino.get("/api/v1/clicks/" + repeat).body("unique", equalTo(false));
        casino.get("/api/v1/clicks/" + anew).body("unique", equalTo(true));
    }

    @Test
    void somebody_who_was_faster_is_not_overwritten() {
        traffic("""
                {"unique_hours": 2, "version": 0}""").statusCode(200);

        traffic("""
                {"unique_hours": 3, "version": 0}""").statusCode(409).body("reason", equalTo("stale_version"));
        casino.get("/api/v1/programs/casino/traffic")
                .body("unique_hours", equalTo(2))
                .body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"audience": {"countries": ["XX"]}} | 422 | bad_country
            {"audience": {"hours": [{"from": "08:00"}]}} | 422 | bad_hours
            {"audience": {"devices": ["toaster"]}} | 400 | malformed
            {"rules": [{"destinations": []}]} | 422 | bad_destinations
            {"rules": [{"destinations": [{"url": "https://a.example/", "weight": 0}]}]} | 422 | bad_weight
            {"rules": [{"destinations": [{"url": "javascript:alert(1)", "weight": 1}]}]} | 422 | bad_url
            {"rules": [{"destinations": [{"url": "https://a.example/{nobody}", "weight": 1}]}]} | 422 | unknown_macro
            {"caps": [{"scope": "program", "period": "day", "clicks": 0}]} | 422 | bad_cap
            {"caps": [{"scope": "program", "period": "day", "clicks": 1}, {"scope": "program", "period": "day", "clicks": 2}]} | 422 | bad_cap
            {"unique_hours": 0} | 422 | bad_hours
            """)
    void what_makes_no_sense_is_refused(String terms, int status, String reason) {
        traffic(terms).statusCode(status).body("reason", equalTo(reason));
    }

    @Test
    void a_link_has_no_caps() {
        casino.tenant
                .request()
                .body(Map.of("caps", List.of(Map.of("scope", "program", "period", "day", "clicks", 1))))
                .put("/api/v1/affiliates/" + casino.affiliate + "/links/" + casino.link + "/traffic")
                .then()
                .statusCode(422)
                .body("reason", equalTo("program_only"));
    }

    private ValidatableResponse traffic(String terms) {
        return casino.tenant
                .request()
                .body(terms)
                .put("/api/v1/programs/casino/traffic")
                .then();
    }

    private ValidatableResponse click(String address, String userAgent) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", address)
                .header("User-Agent", userAgent)
                .get("/c/" + casino.code)
                .then();
    }
}
