package io.tributary.app.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrafficPagesTest {

    private static final String PAGE = "/admin/traffic/programs/casino";

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    @Test
    void what_is_filled_in_is_what_the_api_tells() {
        new TestCasino(acme);
        var manager = office.signedIn(acme, Role.MANAGER);

        manager.fill(
                        PAGE,
                        Map.ofEntries(
                                Map.entry("version", "0"),
                                Map.entry("countries", "de, at"),
                                Map.entry("devices", "mobile"),
                                Map.entry("hours_day", "friday"),
                                Map.entry("hours_from", "18:00"),
                                Map.entry("hours_to", "02:00"),
                                Map.entry("url", "https://a.example/"),
                                Map.entry("weight", "3"),
                                Map.entry("rule_countries", "DE"),
                                Map.entry("rule_devices", "mobile, tablet"),
                                Map.entry("clicks", "500"),
                                Map.entry("scope", "affiliate"),
                                Map.entry("period", "month"),
                                Map.entry("unique_hours", "48")))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/admin/programs/casino"));

        acme.request()
                .get("/api/v1/programs/casino/traffic")
                .then()
                .body("audience.countries", hasSize(2))
                .body("audience.hours[0].days[0]", equalTo("friday"))
                .body("rules[0].destinations[0].weight", equalTo(3))
                .body("rules[0].audience.devices", hasSize(2))
                .body("caps[0].clicks", equalTo(500))
                .body("unique_hours", equalTo(48))
                .body("version", equalTo(1));
        manager.get(PAGE).then().statusCode(200).body(containsString("https://a.example/"));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
        new TestCasino(acme);

        office.signedIn(acme, Role.MANAGER)
                .fill(PAGE, Map.of("version", "0", "countries", "DE, Germany", "unique_hours", "48"))
                .then()
                .statusCode(422)
                .body(containsString("ISO 3166"))
                .body(containsString("value=\"48\""));
    }

    @Test
    void who_may_only_look_does_not_change_it() {
        new TestCasino(acme);

        office.signedIn(acme, Role.ANALYST).get(PAGE).then().statusCode(403);
    }
}
