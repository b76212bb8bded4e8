package io.tributary.app.attribution;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** A casino with two affiliates, Ann and Bob, who both want the credit. */
public final class Rivals {

    public final TestTenant tenant = TestTenant.blank();
    public final TestCasino casino;
    public final String ann;
    public final String bob;
    private final String bobsCode;

    public Rivals() {
        this(TestCasino.PLAN);
    }

    /** @param plan the version of the plan, as JSON */
    public Rivals(String plan) {
        casino = new TestCasino(tenant, plan);
        ann = casino.affiliate();
        bob = post("/api/v1/affiliates", Map.of("name", "Bob", "email", "bob@example.com"))
                .statusCode(201)
                .extract()
                .path("id");
        bobsCode = casino.newLink(bob);
    }

    public String annsClick() {
        return casino.click();
    }

    public String bobsClick() {
        return casino.clickOn(bobsCode, "");
    }

    /** Says how the program gives credit. */
    public ValidatableResponse rules(String json) {
        return tenant.request()
                .body(json)
                .put("/api/v1/programs/casino/attribution")
                .then();
    }

    public ValidatableResponse post(String path, Object body) {
        return tenant.request().body(body).post(path).then();
    }

    public JsonPath json(String path) {
        return tenant.request().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Reports an event and gives the address at which it can be looked at. */
    public String report(String event, String txid, String... parameters) {
        return casino.postback(event, txid, parameters)
                .statusCode(200)
                .extract()
                .path("trace");
    }

    /** A first deposit of 60.00 EUR, which earns 150.00 EUR. */
    public String ftd(String txid, String customer, String... parameters) {
        var all = new String[parameters.length + 6];
        System.arraycopy(parameters, 0, all, 6, parameters.length);
        all[0] = "customer_id";
        all[1] = customer;
        all[2] = "amount";
        all[3] = "60.00";
        all[4] = "currency";
        all[5] = "EUR";
        return report("ftd", txid, all);
    }

    /** Waits until the event is credited to this affiliate; null: to nobody. */
    public void awaitCredit(String trace, @Nullable String affiliate) {
        awaiting(() -> {
            var event = json(trace);
            assertEquals("true", String.valueOf(event.get("attribution") != null), "rated");
            assertEquals(affiliate, event.getString("attribution.affiliate_id"));
        });
    }

    /** Waits until the affiliate has earned as much, after all that was taken back, such as 150.00. */
    public void awaitEarned(String affiliate, String amount) {
        awaiting(() -> assertEquals(
                amount,
                lines(affiliate).stream()
                        .map(line -> (Map<?, ?>) line.get("amount"))
                        .map(money -> new BigDecimal(String.valueOf(money.get("amount"))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString()));
    }

    /** The commission lines of the affiliate, the latest first. */
    public List<Map<String, Object>> lines(String affiliate) {
        return json("/api/v1/commissions?limit=200&affiliate=" + affiliate).getList("items");
    }

    public static void awaiting(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
