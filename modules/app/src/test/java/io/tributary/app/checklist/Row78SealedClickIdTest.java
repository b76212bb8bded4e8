package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 78, signed self-describing click id: "forged id → 422; with the click row removed the postback still
 * attributes rightly".
 */
@QuarkusTest
class Row78SealedClickIdTest {

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void a_forged_id_is_refused() {
        var click = casino.click();
        var last = click.charAt(click.length() - 1);

        casino.postback("registration", "1", "click_id", click.substring(0, 39) + (last == '0' ? '1' : '0'))
                .statusCode(422)
                .body("reason", equalTo("bad_click_id"));
        casino.postback("registration", "2", "click_id", new TestCasino(TestTenant.blank()).click())
                .statusCode(422)
                .body("reason", equalTo("bad_click_id"));
    }

    @Test
    void the_id_says_all_though_its_row_is_gone() throws SQLException {
        var click = casino.click();
        removeClicks();
        casino.tenant().request().get("/api/v1/clicks/" + click).then().statusCode(404);

        String id = casino.postback("registration", "1", "customer_id", "p1", "click_id", click)
                .statusCode(200)
                .body("attribution", equalTo("click"))
                .extract()
                .path("id");

        Eventually.seen(() -> casino.tenant()
                .request()
                .get("/api/v1/events/" + id)
                .then()
                .body("attribution.affiliate_id", equalTo(casino.affiliate())));
    }

    private void removeClicks() throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set role tributary_owner");
            statement.execute("alter table tracking.click disable trigger user");
            assertEquals(
                    1,
                    statement.executeUpdate("delete from tracking.click where tenant_id = '%s'"
                            .formatted(casino.tenant().key())));
            statement.execute("alter table tracking.click enable trigger user");
            connection.commit();
        }
    }
}
