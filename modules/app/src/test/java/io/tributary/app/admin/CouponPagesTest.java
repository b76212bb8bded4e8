package io.tributary.app.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.program.ProvenHost;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coupons and domains, as staff handle them in a browser. */
@QuarkusTest
class CouponPagesTest {

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    Browser manager;

    @BeforeEach
    void open() {
        new TestCasino(acme);
        manager = office.signedIn(acme, Role.OWNER);
        manager.get("/admin/coupons");
    }

    @Test
    void a_coupon_is_given_and_ended() {
        manager.post("/admin/coupons", Map.of("code", "summer", "affiliate", "1", "program", "casino"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/admin/coupons"));
        manager.get("/admin/coupons").then().statusCode(200).body(containsString("SUMMER"));
        manager.post("/admin/coupons", Map.of("code", "summer", "affiliate", "1", "program", "casino"))
                .then()
                .statusCode(422);
        manager.post("/admin/coupons", Map.of("code", "other", "affiliate", "99", "program", "casino"))
                .then()
                .statusCode(422)
                .body(containsString("There is no affiliate"));
        String id = acme.request().get("/api/v1/coupons").path("items[0].id");

        manager.post("/admin/coupons/" + id + "/ending", Map.of("version", "0"))
                .then()
                .statusCode(303);
        acme.visitor().get("/summer").then().statusCode(404);
    }

    @Test
    void a_file_is_tried_out_and_then_read() {
        var file = "code,affiliate,program\none11,1,casino\ntwo22,1,casino\n";

        manager.upload("/admin/coupons/imports", "coupons.csv", file + "x,1,casino\n", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Line 4"));
        manager.upload("/admin/coupons/imports", "coupons.csv", file, Map.of("dry_run", "on"))
                .then()
                .statusCode(303);
        acme.request().get("/api/v1/coupons").then().body("items", hasSize(0));
        manager.upload("/admin/coupons/imports", "coupons.csv", file, Map.of())
                .then()
                .statusCode(303);
        acme.request().get("/api/v1/coupons").then().body("items", hasSize(2));
    }

    @Test
    void a_file_of_another_site_is_refused() {
        new Browser(acme)
                .with("session", manager.cookie("session"))
                .upload("/admin/coupons/imports", "coupons.csv", "code,affiliate,program\none11,1,casino\n", Map.of())
                .then()
                .statusCode(403);

        acme.request().get("/api/v1/coupons").then().body("items", hasSize(0));
    }

    @Test
    void a_host_is_claimed_proven_and_removed() {
        var host = "shop." + acme.key() + ".example";
        manager.get("/admin/domains");
        manager.post("/admin/domains", Map.of("host", host, "kind", "tracking"))
                .then()
                .statusCode(303);
        manager.get("/admin/domains").then().body(containsString("_tributary." + host));
        String id = acme.request().get("/api/v1/domains").path("items[0].id");

        manager.post("/admin/domains/" + id + "/verification", Map.of()).then().statusCode(303);
        manager.get("/admin/domains").then().body(containsString("neither as a TXT record"));
        ProvenHost.prove(acme, id);
        manager.get("/admin/domains").then().body(containsString("DNS"));
        manager.post("/admin/domains/" + id + "/removal", Map.of()).then().statusCode(303);
        acme.request().get("/api/v1/domains").then().body("items.size()", equalTo(0));
    }
}
