package io.tributary.app.admin;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
        owner.get("/admin/migration").then().statusCode(200).body(containsString("/admin/migration/files/affiliates"));

        owner.post("/admin/migration/link-shapes", Map.of("preset", "tune"))
                .then()
                .statusCode(303);
        owner.post("/admin/migration/link-shapes", Map.of("name", "Odd", "path", "/api/x", "parameters", "id"))
                .then()
                .statusCode(422);
        owner.get("/admin/migration/link-shapes").then().statusCode(200).body(containsString("/aff_c?offer_id="));
        var tried = owner.upload(
                "/admin/migration/files/affiliates",
                "affiliates.csv",
                "Partner,name,email\n7,Zoe,zoe@a.example\n8,Bob,nowhere\n",
                Map.of("columns", "old_id = Partner"));
        assertEquals(303, tried.statusCode());
        var run = tried.header("Location").replaceFirst("https?://[^/]+", "");
        await().untilAsserted(() -> owner.get(run).then().body(containsString("not an e-mail address")));
        acme.request().get("/api/v1/affiliates?q=Zoe").then().body("items", hasSize(0));

        owner.post(run + "/execution", Map.of()).then().statusCode(303);

        await().untilAsserted(() ->
                acme.request().get("/api/v1/affiliates?q=Zoe").then().body("items", hasSize(1)));
        owner.get("/admin/migration/shadow?tolerance=much").then().statusCode(422);
        owner.get("/admin/migration/opening-balances").then().statusCode(200);
        owner.get("/admin/migration/files/unheard-of").then().statusCode(404);
    }
}
