package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * "Create event {@code kyc_approved} by API; a postback with it is stored; missing required field → 422 naming the
 * field."
 */
@QuarkusTest
class Row06CustomEventsTest {

    @Test
    void an_event_that_the_operator_defines_is_stored_and_its_fields_are_insisted_on() {
        var casino = new TestCasino(TestTenant.blank());
        casino.tenant()
                .request()
                .body(Map.of(
                        "name",
                        "Identity checked",
                        "amount",
                        "none",
                        "fields",
                        Map.of("level", Map.of("type", "integer", "required", true))))
                .put("/api/v1/programs/casino/event-types/kyc_approved")
                .then()
                .statusCode(200);

        String id = casino.postback("kyc_approved", "k1", "customer_id", "p1", "level", "2")
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .extract()
                .path("id");
        casino.postback("kyc_approved", "k2", "customer_id", "p1")
                .statusCode(422)
                .body("reason", equalTo("missing_field"))
                .body("field", equalTo("level"));

        casino.tenant()
                .request()
                .get("/api/v1/events/{id}", id)
                .then()
                .body("event", equalTo("kyc_approved"))
                .body("fields.level", equalTo(2));
    }
}
