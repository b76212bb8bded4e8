package io.tributary.app.admin;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonitorPagesTest {

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    @Test
    void a_failed_request_is_found_and_opened_as_it_came() {
        var casino = new TestCasino(acme);
        casino.postback("registration", "r1", "customer_id", "p1");
        casino.postback("ftd", "needle", "customer_id", "p1", "amount", "1,00", "currency", "EUR");
        await().untilAsserted(
                        () -> acme.request().get("/api/v1/inbound-log").then().body("items", hasSize(2)));
        String id = acme.request().get("/api/v1/inbound-log?failed=true").path("items[0].id");
        var owner = office.signedIn(acme, Role.OWNER);

        owner.get("/admin/inbound-log")
                .then()
                .statusCode(200)
                .body(containsString("needle"), containsString("Casino backend"), containsString("50 %"));
        owner.get("/admin/inbound-log?outcome=failed&span=week")
                .then()
                .body(containsString("needle"), not(containsString(">r1<")));
        owner.get("/admin/inbound-log?text=nothing-like-this").then().body(containsString("Clear the filter"));
        owner.get("/admin/inbound-log/" + id).then().statusCode(200).body(containsString("amount=1%2C00"));
    }

    @Test
    void many_are_replayed_by_a_form() {
        var casino = new TestCasino(acme);
        casino.postback("bonus", "b1", "customer_id", "p1").statusCode(422);
        casino.eventType("bonus", "none");
        var owner = office.signedIn(acme, Role.OWNER);

        owner.fill("/admin/inbound-replays", Map.of("reason", "unknown_event_type", "hours", "0"))
                .then()
                .statusCode(422);
        owner.fill("/admin/inbound-replays", Map.of("reason", "unknown_event_type", "hours", "24"))
                .then()
                .statusCode(303);

        await().untilAsserted(() -> acme.request().get("/api/v1/events").then().body("items", hasSize(1)));
        await().untilAsserted(() -> owner.get("/admin/inbound-replays").then().body(containsString("1 / 1")));
    }

    @Test
    void who_is_told_of_silence_is_set_by_a_form() {
        new TestCasino(acme);
        var owner = office.signedIn(acme, Role.OWNER);

        owner.fill("/admin/silence/settings", Map.of("enabled", "on", "missed", "5", "mails", "nobody", "url", ""))
                .then()
                .statusCode(422);
        owner.fill(
                        "/admin/silence/settings",
                        Map.of("enabled", "on", "missed", "5", "mails", "a@acme.example\nb@acme.example", "url", ""))
                .then()
                .statusCode(303);

        acme.request()
                .get("/api/v1/silence/settings")
                .then()
                .body("missed", equalTo(5))
                .body("mails", hasItems("a@acme.example", "b@acme.example"));
        owner.get("/admin/silence").then().statusCode(200);
    }

    @Test
    void a_pasted_address_is_explained() {
        var casino = new TestCasino(acme);
        var owner = office.signedIn(acme, Role.OWNER);
        var url = "http://tributary.test/s2s/" + casino.s2sKey();

        owner.fill("/admin/postback-check", Map.of("side", "inbound", "url", url + "?event=ftd&txid={txid}"))
                .then()
                .statusCode(200)
                .body(containsString("a placeholder was not replaced"));
        owner.fill(
                        "/admin/postback-check",
                        Map.of("side", "inbound", "url", url + "?event=registration&txid=1&customer_id=p1"))
                .then()
                .body(containsString("Nothing is wrong with it"));
        owner.fill("/admin/postback-check", Map.of("side", "outbound", "url", "https://8.8.8.8/pb?c={clickid}"))
                .then()
                .body(containsString("there is no such macro"));
    }
}
