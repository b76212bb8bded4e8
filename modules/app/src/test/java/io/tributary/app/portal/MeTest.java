package io.tributary.app.portal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest {

    @Inject
    Partners partners;

    TestTenant acme;
    TestCasino casino;
    String key;

    @BeforeEach
    void open_a_casino() {
        acme = TestTenant.blank();
        casino = new TestCasino(acme);
        key = partners.key(acme, casino.affiliate());
    }

    @Test
    void an_affiliate_reads_what_it_brought() {
        var click = casino.click("?sub1=banner7&aff_click_id=abc");
        casino.postback(
                        "ftd",
                        "f1",
                        "customer_id",
                        "player-4711",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "click_id",
                        click)
                .statusCode(200);

        await().untilAsserted(() -> Partners.with(key)
                .get("/api/v1/me/conversions")
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("items", hasSize(1))
                .body("items[0].commissions", hasSize(1)));
        Partners.with(key)
                .get("/api/v1/me/conversions?status=held")
                .then()
                .body("items[0].event", equalTo("ftd"))
                .body("items[0].txid", equalTo("f1"))
                .body("items[0].customer", equalTo("pl•••11"))
                .body("items[0].amount.amount", equalTo("60.00"))
                .body("items[0].attribution", equalTo("click"))
                .body("items[0].link", equalTo(casino.code()))
                .body("items[0].sub", contains("banner7"))
                .body("items[0].aff_click_id", equalTo("abc"))
                .body("items[0].status", equalTo("held"))
                .body("items[0].commissions[0].amount.amount", equalTo("150.00"))
                .body("items[0].commissions[0].explanation", startsWith("€150.00 once per customer, for ftd"));
        Partners.with(key).get("/api/v1/me/conversions?status=none").then().body("items", empty());
        Partners.with(key)
                .get("/api/v1/me/balances")
                .then()
                .body("items[0].currency", equalTo("EUR"))
                .body("items[0].pending.amount", equalTo("150.00"))
                .body("items[0].payable.amount", equalTo("0.00"));
        await().untilAsserted(() -> Partners.with(key)
                .get("/api/v1/me/reports/performance?group=program,link")
                .then()
                .statusCode(200)
                .body("data_as_of", notNullValue())
                .body("items", hasSize(1))
                .body("items[0].program.id", equalTo("casino"))
                .body("items[0].clicks.unique", equalTo(1))
                .body("items[0].conversions", equalTo(1))
                .body("items[0].commission[0].amount", equalTo("150.00")));
    }

    @Test
    void an_affiliate_reads_and_changes_who_it_is() {
        int version = Partners.with(key)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("Best Slots"))
                .body("status", equalTo("approved"))
                .extract()
                .path("version");

        Partners.with(key)
                .body(Map.of("company", "Best Slots GmbH", "version", version))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("company", equalTo("Best Slots GmbH"))
                .body("country", equalTo("DE"));
        Partners.with(key)
                .body(Map.of("company", "Another", "version", version))
                .patch("/api/v1/me")
                .then()
                .statusCode(409)
                .body("reason", equalTo("stale_version"));
    }

    @Test
    void an_affiliate_makes_links_where_it_is_let_in() {
        Partners.with(key)
                .body(Map.of("program", "casino", "name", "Newsletter"))
                .post("/api/v1/me/links")
                .then()
                .statusCode(201)
                .body("url", startsWith("http://tributary.test/c/"));
        acme.request()
                .body(Map.of("key", "poker", "name", "Poker", "destination", "https://poker.example/"))
                .post("/api/v1/programs")
                .then()
                .statusCode(201);

        Partners.with(key)
                .body(Map.of("program", "poker"))
                .post("/api/v1/me/links")
                .then()
                .statusCode(409)
                .body("reason", equalTo("not_enrolled"));
        Partners.with(key)
                .get("/api/v1/me/links?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
        for (var list : List.of("statements", "payouts")) {
            Partners.with(key).get("/api/v1/me/" + list).then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void what_is_another_affiliates_is_answered_like_what_does_not_exist() {
        String other = acme.request()
                .body(Map.of("name", "Other", "email", "bob@other.example"))
                .post("/api/v1/affiliates")
                .path("id");
        var theirs = partners.key(acme, other);
        casino.postback(
                        "ftd",
                        "f1",
                        "customer_id",
                        "p1",
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "click_id",
                        casino.click())
                .statusCode(200);
        await().untilAsserted(() ->
                Partners.with(key).get("/api/v1/me/conversions").then().body("items", hasSize(1)));
        String conversion = Partners.with(key).get("/api/v1/me/conversions").path("items[0].id");

        for (var path : List.of("conversions/" + conversion, "links/" + casino.code())) {
            var absent = path.substring(0, path.indexOf('/')) + "/00000000-0000-7000-8000-000000000000";
            assertEquals(answer(theirs, absent), answer(theirs, path));
        }
        Partners.with(theirs).get("/api/v1/me/conversions").then().body("items", empty());
        Partners.with(theirs)
                .get("/api/v1/me/reports/performance?link={code}", casino.code())
                .then()
                .statusCode(404);
    }

    private static String answer(String key, String path) {
        var answer = Partners.with(key).get("/api/v1/me/" + path);
        assertEquals(404, answer.statusCode());
        return answer.asString().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }
}
