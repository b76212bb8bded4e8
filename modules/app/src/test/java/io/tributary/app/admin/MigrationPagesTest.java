package io.tributary.app.admin;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationPagesTest {

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    @Test
    void an_operator_is_led_from_another_system_by_hand() {
        new TestCasino(acme);
        var owner = office.signedIn(acme, Role.OWNER);
        owner.get("/admin/migration").then().statusCode(200).body(containsString("/admin/imports/new?kind=affiliates"));

        owner.post("/admin/migration/link-shapes", Map.of("preset", "tune"))
                .then()
                .statusCode(303);
        owner.post("/admin/migration/link-shapes", Map.of("name", "Odd", "path", "/api/x", "parameters", "id"))
                .then()
                .statusCode(422);
        owner.get("/admin/migration/link-shapes").then().statusCode(200).body(containsString("/aff_c?offer_id="));
        owner.get("/admin/imports/new?kind=affiliates").then().statusCode(200).body(containsString("affiliates"));
        owner.get("/admin/migration/shadow?tolerance=much").then().statusCode(422);
        owner.get("/admin/migration/opening-balances").then().statusCode(200);
    }
}
