package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestClock;
import io.tributary.tracking.impression.ImpressionSweeping;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpressionTest {

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

    @Inject
    ImpressionSweeping sweeping;

    @Inject
    TestClock clock;

    @Test
    void what_is_seen_is_counted_beside_what_is_clicked() {
        var casino = new Casino();
        look(casino.code);
        look(casino.code);
        casino.click();

        for (var report : new String[] {"overview", "affiliates", "links"}) {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> casino.get("/api/v1/reports/" + report)
                            .body("items[0].impressions", equalTo(2))
                            .body("items[0].clicks.gross", equalTo(1)));
        }
    }

    @Test
    void bots_and_links_that_are_not_there_get_the_image_too_and_count_for_nothing() {
        var casino = new Casino();
        given().header("User-Agent", "Googlebot/2.1")
                .get("/i/" + casino.code + ".gif")
                .then()
                .statusCode(200)
                .contentType("image/gif");
        look("0nosuchco");
        look(casino.code);

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> casino.get("/api/v1/reports/overview").body("items[0].impressions", equalTo(1)));
    }

    @Test
    void counts_are_forgotten_after_a_month_and_reports_keep_their_numbers() throws SQLException {
        var casino = new Casino();
        look(casino.code);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> casino.get("/api/v1/reports/overview").body("items[0].impressions", equalTo(1)));
        var key = casino.tenant.key();

        sweeping.sweep();
        assertEquals(1, sum("count(*) from tracking.impression", key));

        clock.advance(Duration.ofDays(31));
        sweeping.sweep();
        assertEquals(0, sum("count(*) from tracking.impression", key));
        assertEquals(1, sum("sum(seen) from reporting.link_impression", key));
    }

    @Test
    void clicks_are_told_by_country_and_device() {
        var casino = new Casino();
        Casino.visitor().header("X-Forwarded-For", "81.2.69.142").get("/c/" + casino.code);
        casino.click();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.get("/api/v1/reports/visitors?limit=10")
                        .statusCode(200)
                        .body("items.find { it.country.id == 'GB' }.clicks.unique", equalTo(1))
                        .body("items.find { it.country.id == 'GB' }.device.id", equalTo("desktop"))
                        .body("items.find { it.country.id == '' }.clicks.unique", equalTo(1)));
        casino.get("/api/v1/reports/performance?group=country,link")
                .statusCode(422)
                .body("reason", equalTo("bad_group"));
    }

    private long sum(String what, String tenant) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("set role tributary_owner");
            try (var rows = statement.executeQuery("select %s where tenant_id = '%s'".formatted(what, tenant))) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void look(String code) {
        Casino.visitor()
                .get("/i/" + code + ".gif")
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", equalTo("no-store"));
    }
}
