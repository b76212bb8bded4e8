package io.tributary.app.attribution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttributionResourceTest {

    private static final String RULES = "/api/v1/programs/casino/attribution";

    private Rivals rivals;

    @BeforeEach
    void open() {
        rivals = new Rivals();
    }

    @Test
    void a_program_begins_with_the_usual_rules() {
        rivals.tenant
                .request()
                .get(RULES)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("valid_from", equalTo("1970-01-01T00:00:00Z"))
                .body("click_window", equalTo("P30D"))
                .body("customer_window", equalTo("unlimited"))
                .body("model", equalTo("last_click"))
                .body("evidence", equalTo(List.of("click", "customer", "coupon", "affiliate", "cookie")))
                .body("self_referral", equalTo("allow"))
                .body("minimum_click_age", nullValue())
                .body("caps", hasSize(0));
    }

    @Test
    void what_is_not_said_keeps_its_value_and_a_stale_version_is_refused() {
        rivals.rules("""
                {"minimum_click_age": "PT5S", "too_fast": "refuse", "version": 1}""").statusCode(200);
        rivals.rules("""
                {"self_referral": "refuse", "version": 2}""")
                .statusCode(200)
                .body("minimum_click_age", equalTo("PT5S"))
                .body("too_fast", equalTo("refuse"));

        rivals.rules("""
                {"model": "first_click", "version": 2}""").statusCode(409).body("reason", equalTo("stale_version"));
        rivals.tenant.request().get(RULES + "/versions").then().body("items.version", equalTo(List.of(1, 2, 3)));
    }

    @Test
    void what_cannot_be_is_refused_by_its_name() {
        refused("""
                {"evidence": ["click", "click"]}""", "evidence");
        refused("""
                {"evidence": ["decision"]}""", "evidence");
        refused("""
                {"bind_by": ["customer"]}""", "bind_by");
        refused("""
                {"event_windows": {"nothing": "P1D"}}""", "event_windows");
        refused("""
                {"minimum_click_age": "soon"}""", "minimum_click_age");
        refused("""
                {"caps": [{"scope": "program", "period": "day", "most": -1}]}""", "caps");
        refused("""
                {"caps": [{"event": "nothing", "scope": "program", "period": "day", "most": 1}]}""", "caps");
    }

    @Test
    void new_windows_of_the_program_count_for_what_happens_from_then_on() {
        var before = rivals.ftd("d1", "p1", "click_id", rivals.annsClick());
        rivals.awaitCredit(before, rivals.ann);

        rivals.tenant
                .request()
                .body("""
                        {"click_window": "PT0S", "version": 0}""")
                .patch("/api/v1/programs/casino")
                .then()
                .statusCode(200);
        var after = rivals.ftd("d2", "p2", "click_id", rivals.annsClick());

        rivals.awaitCredit(after, null);
        rivals.awaitCredit(before, rivals.ann);
        rivals.tenant.request().get(RULES).then().body("version", equalTo(2)).body("click_window", equalTo("PT0S"));
    }

    @Test
    void rules_for_the_past_are_applied_to_what_happened_since() {
        rivals.ftd("d", "ann@bestslots.example", "click_id", rivals.annsClick());
        rivals.awaitEarned(rivals.ann, "150.00");

        rivals.rules("""
                {"self_referral": "refuse", "valid_from": "2026-01-01T00:00:00Z"}""").statusCode(200);

        rivals.awaitEarned(rivals.ann, "0.00");
    }

    @Test
    void a_cap_counts_what_happened_before_it_was_set() {
        rivals.ftd("d1", "p1", "affiliate", rivals.ann);
        rivals.awaitEarned(rivals.ann, "150.00");
        rivals.rules("""
                {"caps": [{"event": "ftd", "scope": "program", "period": "total", "most": 1}]}""").statusCode(200);

        var second = rivals.ftd("d2", "p2", "affiliate", rivals.bob);

        rivals.awaitCredit(second, rivals.bob);
        rivals.tenant.request().get(second).then().body("attribution.flags.code", equalTo(List.of("cap_reached")));
        rivals.awaitEarned(rivals.bob, "0");
    }

    private void refused(String rules, String field) {
        rivals.rules(rules).statusCode(422).body("field", equalTo(field));
    }
}
