package io.tributary.app.reporting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreditTest {

    final TestTenant acme = TestTenant.blank();

    @Inject
    AgroalDataSource database;

    @Test
    void another_attribution_moves_an_event_instead_of_counting_it_twice() throws Exception {
        var casino = new TestCasino(acme);
        casino.postback("registration", "1", "customer_id", "p1", "click_id", casino.click())
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> events().body("items", hasSize(1))
                        .body("items[0].affiliate.id", equalTo(casino.affiliate()))
                        .body("items[0].events.registration.reported", equalTo(1)));
        String other = acme.request()
                .body(Map.of("name", "Other", "email", "bob@other.example"))
                .post("/api/v1/affiliates")
                .then()
                .extract()
                .path("id");

        reassign(UUID.fromString(other));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> events().body(
                                "items.find { it.affiliate.name == 'Other' }.events.registration.reported", equalTo(1))
                        .body(
                                "items.findAll { it.affiliate.name != 'Other' }.events.registration.reported",
                                contains(0)));
    }

    private ValidatableResponse events() {
        return acme.request().get("/api/v1/reports/affiliates").then().statusCode(200);
    }

    private void reassign(UUID affiliate) throws Exception {
        CurrentTenant.call(acme.key(), () -> {
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement("""
                            update tracking.attribution set evidence = 'AFFILIATE', affiliate_id = ?, link_id = null,
                                click_id = null, tx = default where tenant_id = ?""")) {
                update.setObject(1, affiliate);
                update.setString(2, acme.key());
                return update.executeUpdate();
            }
        });
    }
}
