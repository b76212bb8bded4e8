package io.tributary.app.migration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakingOverTest {

    final TestTenant acme = TestTenant.blank();
    final Mover mover = new Mover(acme);

    private static final String AFFILIATES = """
            old_id,name,email,country,status
            1,Ann,ann@a.example,DE,active
            2,Bob,bob@b.example,MT,pending
            3,Cid,no address,MT,active
            1,Ann again,ann2@a.example,DE,active
            4,Dan,dan@d.example,Malta,active
            5,Eve,eve@e.example,,who knows
            """;

    @Test
    void a_dry_run_says_the_same_as_the_real_one_and_stores_nothing() {
        var tried = mover.check("affiliates", AFFILIATES)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(4));
        acme.request().get("/api/v1/affiliates").then().body("items", hasSize(0));
        var done = mover.take("affiliates", AFFILIATES)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(4));

        for (var run : List.of(tried, done)) {
            mover.errors(run)
                    .body("items.line", equalTo(List.of(4, 5, 6, 7)))
                    .body("items.reason", equalTo(List.of("bad_email", "repeated_row", "bad_country", "bad_status")))
                    .body("items.field", equalTo(List.of("email", "old_id", "country", "status")));
        }
        acme.request().get("/api/v1/affiliates?status=pending").then().body("items.name", equalTo(List.of("Bob")));
        mover.take("affiliates", AFFILIATES).body("duplicates", equalTo(2)).body("rejected", equalTo(4));
    }

    @Test
    void what_was_taken_over_is_exported_with_both_names() {
        new TestCasino(acme);
        mover.linksLike("tune");
        mover.take("affiliates", AFFILIATES);
        mover.take("links", """
                url,affiliate,code
                https://t.rival.example/aff_c?offer_id=5&aff_id=1,1,ann-spring
                """);

        acme.request()
                .get("/api/v1/migration/exports/links")
                .then()
                .statusCode(200)
                .body(containsString("https://t.rival.example/aff_c?offer_id=5&aff_id=1,ann-spring,"));
        acme.request()
                .get("/api/v1/migration/exports/affiliates")
                .then()
                .statusCode(200)
                .body(containsString("bob@b.example,PENDING"));
        acme.request().get("/api/v1/migration/exports/plans").then().statusCode(404);
    }

    @Test
    void customers_who_came_stay_with_their_affiliate() {
        var casino = new TestCasino(acme);
        mover.take("affiliates", AFFILIATES);
        var customers = """
                customer_id,affiliate,since
                p77,1,2026-01-15
                p78,2,2026-01-15
                p79,9,2026-01-15
                p80,1,2099-01-01
                """;

        mover.check("customers", customers).body("accepted", equalTo(2)).body("rejected", equalTo(2));
        acme.request().get("/api/v1/customers").then().body("items", hasSize(0));
        mover.take("customers", customers).body("accepted", equalTo(2)).body("rejected", equalTo(2));
        mover.take("customers", customers).body("duplicates", equalTo(2));
        mover.take("customers", "customer_id,affiliate,since\np77,2,2026-01-15\n")
                .body("rejected", equalTo(1));
        casino.postback("ftd", "f1", "customer_id", "p77", "amount", "60", "currency", "EUR");

        String ann = acme.request().get("/api/v1/affiliates?q=Ann").path("items[0].id");
        await().untilAsserted(() -> acme.request()
                .get("/api/v1/commissions?affiliate=" + ann)
                .then()
                .body("items", hasSize(1))
                .body("items[0].customer_id", equalTo("p77")));
    }

    @Test
    void balances_are_booked_once_and_what_was_owed_becomes_a_debt() {
        mover.take("affiliates", AFFILIATES);
        var balances = """
                affiliate,amount,currency
                1,310.50,EUR
                2,-40,EUR
                1,12.345,EUR
                9,1.00,EUR
                """;

        mover.check("balances", balances).body("accepted", equalTo(2)).body("rejected", equalTo(2));
        acme.request().get("/api/v1/ledger/transfers").then().body("items", hasSize(0));
        mover.take("balances", balances).body("accepted", equalTo(2)).body("rejected", equalTo(2));
        mover.take("balances", balances).body("duplicates", equalTo(2)).body("rejected", equalTo(2));
        mover.take("balances", "affiliate,amount,currency\n1,311,EUR\n").body("rejected", equalTo(1));

        assertHolds("Ann", "available", "310.50");
        assertHolds("Bob", "debt", "-40.00");
        acme.request().get("/api/v1/ledger/trial-balance").then().body("totals[0].amount", equalTo("0.00"));
        acme.request()
                .get("/api/v1/audit-log?limit=200")
                .then()
                .body("items.findAll { it.action == 'opening_balance.booked' }", hasSize(2));
    }

    @Test
    void above_the_limit_a_balance_waits_for_a_second_person() {
        acme.request()
                .body(Map.of(
                        "threshold", Map.of("amount", "50.00", "currency", "EUR"),
                        "four_eyes_above", Map.of("amount", "100.00", "currency", "EUR")))
                .put("/api/v1/payout-settings/EUR")
                .then()
                .statusCode(200);
        mover.take("affiliates", AFFILIATES);
        mover.take("balances", "affiliate,amount,currency\n1,310.50,EUR\n2,90,EUR\n")
                .body("accepted", equalTo(2));
        assertHolds("Bob", "available", "90.00");
        String waiting = acme.request()
                .get("/api/v1/migration/opening-balances?status=waiting")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");

        acme.request()
                .body(Map.of("decision", "approve"))
                .post("/api/v1/migration/opening-balances/{id}/decisions", waiting)
                .then()
                .statusCode(403)
                .body("reason", equalTo("second_person_needed"));
        secondPerson()
                .body(Map.of("decision", "approve", "reason", "matches their invoice"))
                .post("/api/v1/migration/opening-balances/{id}/decisions", waiting)
                .then()
                .statusCode(200)
                .body("status", equalTo("booked"));

        assertHolds("Ann", "available", "310.50");
        acme.request()
                .body(Map.of("decision", "decline", "reason", "too late"))
                .post("/api/v1/migration/opening-balances/{id}/decisions", waiting)
                .then()
                .statusCode(409);
    }

    private RequestSpecification secondPerson() {
        String key = acme.request()
                .body(Map.of("name", "Another person", "capabilities", List.of("view", "finance")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        return given().auth().preemptive().oauth2(key).contentType(ContentType.JSON);
    }

    private void assertHolds(String affiliate, String kind, String amount) {
        String id = acme.request().get("/api/v1/affiliates?q=" + affiliate).path("items[0].id");
        acme.request()
                .get("/api/v1/ledger/accounts?affiliate=" + id)
                .then()
                .body("items.find { it.kind == '%s' }.balance.amount".formatted(kind), equalTo(amount));
    }
}
