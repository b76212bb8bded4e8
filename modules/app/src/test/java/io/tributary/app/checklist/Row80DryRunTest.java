package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 80, dry-run postback: "{@code dry_run=1} returns attribution and commission explanation, stores nothing".
 */
@QuarkusTest
class Row80DryRunTest {

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void it_tells_whose_the_event_would_be_and_what_it_would_earn() {
        deposit("60.00", casino.click())
                .body("status", equalTo("accepted"))
                .body("id", nullValue())
                .body("attribution", equalTo("click"))
                .body("explanation.attribution.affiliate_id", equalTo(casino.affiliate()))
                .body("explanation.commissions", hasSize(1))
                .body("explanation.commissions[0].affiliate", equalTo(casino.affiliate()))
                .body("explanation.commissions[0].component", equalTo("cpa"))
                .body("explanation.commissions[0].amount.amount", equalTo("150.00"))
                .body("explanation.commissions[0].explanation.plan", equalTo("standard"))
                .body("explanation.commissions[0].sentence", notNullValue());

        nothingIsStored();
    }

    @Test
    void it_tells_why_nothing_would_be_earned() {
        deposit("20.00", casino.click())
                .body("explanation.commissions[0].amount", nullValue())
                .body("explanation.commissions[0].reason", equalTo("pending"));
        deposit("60.00", "")
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("no_evidence"))
                .body("explanation.commissions", hasSize(0));

        nothingIsStored();
    }

    @Test
    void it_counts_on_what_the_customer_did_before() {
        casino.postback(
                        "ftd",
                        "1",
                        "customer_id",
                        "p1",
                        "amount",
                        "30.00",
                        "currency",
                        "EUR",
                        "click_id",
                        casino.click())
                .statusCode(200);

        deposit("20.00", "")
                .body("attribution", equalTo("customer"))
                .body("explanation.commissions[0].amount.amount", equalTo("150.00"));
    }

    private ValidatableResponse deposit(String amount, String click) {
        return casino.postback(
                        "ftd",
                        "dry",
                        "customer_id",
                        "p1",
                        "amount",
                        amount,
                        "currency",
                        "EUR",
                        "click_id",
                        click,
                        "dry_run",
                        "1")
                .statusCode(200);
    }

    private void nothingIsStored() {
        var api = casino.tenant();
        api.request().get("/api/v1/events").then().body("items", hasSize(0));
        api.request().get("/api/v1/customers").then().body("items", hasSize(0));
        api.request().get("/api/v1/commissions").then().body("items", hasSize(0));
        api.request().get("/api/v1/inbound-requests").then().body("items", hasSize(0));
    }
}
