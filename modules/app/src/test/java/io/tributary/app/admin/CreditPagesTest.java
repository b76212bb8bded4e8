package io.tributary.app.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import io.tributary.identity.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreditPagesTest {

    @Inject
    Office office;

    @Test
    void the_rules_are_said_by_a_form() {
        var rivals = new Rivals();
        rivals.rules("""
                {"caps": [{"event": "ftd", "scope": "affiliate", "period": "day", "most": 7}]}""").statusCode(200);
        var manager = office.signedIn(rivals.tenant, Role.MANAGER);
        var page = manager.get("/admin/programs/casino/attribution").then().statusCode(200);
        Markup.check("attribution", "en", page.extract().asString());
        page.body(containsString("value=\"7\""));

        manager.post(
                        "/admin/programs/casino/attribution",
                        Map.ofEntries(
                                Map.entry("version", "2"),
                                Map.entry("model", "first_click"),
                                Map.entry("evidence", "coupon"),
                                Map.entry("bind_by", "coupon"),
                                Map.entry("window_event", "ftd"),
                                Map.entry("window_length", "P7D"),
                                Map.entry("minimum_click_age", "15"),
                                Map.entry("too_fast", "refuse"),
                                Map.entry("self_referral", "flag"),
                                Map.entry("existing_customers", "allow"),
                                Map.entry("cap_most", "10"),
                                Map.entry("cap_event", "*"),
                                Map.entry("cap_scope", "program"),
                                Map.entry("cap_period", "total"),
                                Map.entry("cap_affiliate", "1")))
                .then()
                .statusCode(303);

        rivals.tenant
                .request()
                .get("/api/v1/programs/casino/attribution")
                .then()
                .body("model", equalTo("first_click"))
                .body("evidence", equalTo(List.of("coupon")))
                .body("event_windows.ftd", equalTo("P7D"))
                .body("minimum_click_age", equalTo("PT15S"))
                .body("caps[0].most", equalTo(10))
                .body("caps[0].affiliate", equalTo(rivals.ann));
    }

    @Test
    void a_form_that_is_wrong_comes_back() {
        var rivals = new Rivals();
        var manager = office.signedIn(rivals.tenant, Role.MANAGER);
        manager.get("/admin/programs/casino/attribution");

        manager.post(
                        "/admin/programs/casino/attribution",
                        Map.of("version", "1", "evidence", "click", "window_event", "ftd", "window_length", "soon"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"soon\""));
    }

    @Test
    void a_customer_is_given_to_another_affiliate_by_a_form() {
        var rivals = new Rivals();
        var ftd = rivals.ftd("d", "p1", "click_id", rivals.annsClick());
        String customer = rivals.json(ftd).getString("customer");
        var manager = office.signedIn(rivals.tenant, Role.MANAGER);
        var page = manager.get("/admin/customers/" + customer + "/decisions")
                .then()
                .statusCode(200);
        Markup.check("decisions", "en", page.extract().asString());

        manager.post(
                        "/admin/customers/" + customer + "/decisions",
                        Map.of("affiliate", "2", "effective_at", "2026-01-01T00:00:00Z", "reason", "It was Bob"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/admin/customers/" + customer));

        rivals.awaitCredit(ftd, rivals.bob);
        manager.get("/admin/customers/" + customer + "/decisions").then().body(containsString("It was Bob"));
    }
}
