package io.tributary.app.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String BOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    @Test
    void figures_follow_the_facts() {
        var casino = new TestCasino(TestTenant.blank());
        var clickId = click(casino, BROWSER);
        click(casino, BROWSER);
        click(casino, BOT);
        casino.postback("ftd", "1001", "customer_id", "p1", "amount", "60.00", "currency", "EUR", "click_id", clickId)
                .statusCode(200);

        soon(
                casino,
                "overview",
                report -> report.body("items[0].clicks.gross", equalTo(3))
                        .body("items[0].clicks.unique", equalTo(1))
                        .body("items[0].clicks.duplicate", equalTo(1))
                        .body("items[0].clicks.invalid", equalTo(1))
                        .body("items[0].events.ftd.reported", equalTo(1))
                        .body("items[0].events.ftd.amounts[0].amount", equalTo("60.00"))
                        .body("items[0].conversions", equalTo(1))
                        .body("items[0].conversion_rate", equalTo(1.0f))
                        .body("items[0].commission[0].amount", equalTo("150.00"))
                        .body("items[0].earnings_per_click[0].amount", equalTo("75.00"))
                        .body("time_zone", equalTo("Europe/Malta"))
                        .body("data_as_of", notNullValue()));
        soon(
                casino,
                "affiliates",
                report -> report.body("items", hasSize(1))
                        .body("items[0].affiliate.id", equalTo(casino.affiliate()))
                        .body("items[0].events.ftd.reported", equalTo(1))
                        .body("items[0].commission[0].amount", equalTo("150.00")));
        soon(
                casino,
                "links",
                report -> report.body("items[0].clicks.gross", equalTo(3))
                        .body("items[0].events.ftd.reported", equalTo(1))
                        .body("items[0].commission[0].amount", equalTo("150.00")));
        soon(
                casino,
                "days",
                report -> report.body("items", hasSize(30))
                        .body("items[29].clicks.gross", equalTo(3))
                        .body("items[0].clicks.gross", equalTo(0)));
    }

    @Test
    void what_is_taken_back_counts_against_it() {
        var casino = new TestCasino(TestTenant.blank());
        var clickId = click(casino, BROWSER);
        casino.postback("ftd", "1", "customer_id", "p1", "amount", "60.00", "currency", "EUR", "click_id", clickId)
                .statusCode(200);
        soon(casino, "links", report -> report.body("items[0].commission[0].amount", equalTo("150.00")));

        casino.postback("ftd", "2", "customer_id", "p1", "amount", "60.00", "currency", "EUR", "reverses", "1")
                .statusCode(200);

        for (var name : new String[] {"overview", "affiliates", "links"}) {
            soon(
                    casino,
                    name,
                    report -> report.body("items[0].events.ftd.reversed", equalTo(1))
                            .body("items[0].events.ftd.amounts[0].amount", equalTo("0.00"))
                            .body("items[0].reversed[0].amount", equalTo("-150.00"))
                            .body("items[0].commission[0].amount", equalTo("0.00")));
        }
    }

    @Test
    void a_report_is_grouped_and_exported() {
        var casino = new TestCasino(TestTenant.blank());
        click(casino, BROWSER);
        soon(
                casino,
                "performance?group=day,program,affiliate",
                report -> report.body("items", hasSize(1))
                        .body("items[0].program.id", equalTo("casino"))
                        .body("items[0].affiliate.name", equalTo("Best Slots"))
                        .body("items[0].clicks.unique", equalTo(1)));
        soon(casino, "performance?group=hour", report -> report.body("items[0].clicks.unique", equalTo(1)));

        casino.tenant()
                .request()
                .get("/api/v1/reports/affiliates?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("affiliate,affiliate_name,gross_clicks,"))
                .body(containsString(",Best Slots,1,1,0,0,0"));
    }

    @Test
    void the_funnel_begins_with_the_click() {
        var casino = new TestCasino(TestTenant.blank());
        var clickId = click(casino, BROWSER);
        casino.postback("ftd", "1", "customer_id", "p1", "amount", "60.00", "currency", "EUR", "click_id", clickId)
                .statusCode(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.tenant()
                        .request()
                        .get("/api/v1/programs/casino/funnel")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.key",
                                contains("click", "registration", "kyc_approved", "ftd", "deposit", "chargeback"))
                        .body("items.count", contains(1, 0, 0, 1, 0, 0))
                        .body("items[3].of_clicks", equalTo(1.0f)));
    }

    @Test
    void nobody_sees_figures_of_another_tenant() {
        var casino = new TestCasino(TestTenant.blank());
        click(casino, BROWSER);
        soon(casino, "overview", report -> report.body("items[0].clicks.gross", equalTo(1)));
        var globex = TestTenant.blank();

        globex.request()
                .get("/api/v1/reports/overview?affiliate=" + casino.affiliate())
                .then()
                .statusCode(200)
                .body("items[0].clicks.gross", equalTo(0));
        globex.request().get("/api/v1/reports/overview?program=casino").then().statusCode(404);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        var acme = TestTenant.blank();

        refused(acme, "performance?group=weather", "bad_group");
        refused(acme, "performance?group=day,day", "bad_group");
        refused(acme, "performance?group=hour,affiliate", "bad_group");
        refused(acme, "days?from=yesterday", "bad_date");
        refused(acme, "days?from=2026-02-02&to=2026-02-01", "bad_range");
        refused(acme, "days?from=1999-01-01", "bad_range");
        refused(acme, "days?format=xlsx", "bad_value");
        acme.request().get("/api/v1/reports/horoscope").then().statusCode(404);
    }

    @Test
    void every_figure_has_its_formula() {
        TestTenant.blank()
                .request()
                .get("/api/v1/metrics-definitions")
                .then()
                .statusCode(200)
                .body("items.find { it.key == 'conversion_rate' }.formula", equalTo("conversions / unique_clicks"));
    }

    private static void refused(TestTenant tenant, String report, String reason) {
        tenant.request().get("/api/v1/reports/" + report).then().statusCode(422).body("reason", equalTo(reason));
    }

    private static void soon(TestCasino casino, String report, Consumer<ValidatableResponse> expectation) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> expectation.accept(casino.tenant()
                        .request()
                        .get("/api/v1/reports/" + report)
                        .then()
                        .statusCode(200)));
    }

    private static String click(TestCasino casino, String userAgent) {
        var location = given().redirects()
                .follow(false)
                .header("User-Agent", userAgent)
                .get("/c/{code}", casino.code())
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        return URI.create(location).getQuery().substring("click_id=".length());
    }
}
