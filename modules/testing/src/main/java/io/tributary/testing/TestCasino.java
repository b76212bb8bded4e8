package io.tributary.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tenant's program "casino" as an operator sets it up, through the front door: events, a reporting server, one
 * affiliate with a link, and a plan that pays 150 EUR for a first deposit of 50 EUR in all, held for fourteen days.
 */
public final class TestCasino {

    public static final String PLAN = """
            {"valid_from": "2026-01-01", "currency": "EUR", "components": [
              {"key": "cpa", "event": "ftd", "qualify": {"sum": {"event": "ftd"}, "at_least": "50.00"},
               "earn": {"flat": "150.00"}, "hold": "P14D"}]}""";

    private final TestTenant tenant;
    private final String s2sKey;
    private final String affiliate;
    private final String code;

    public TestCasino(TestTenant tenant) {
        this(tenant, PLAN);
    }

    /** With another version of the plan. */
    public TestCasino(TestTenant tenant, String planVersion) {
        this.tenant = tenant;
        post("/api/v1/programs", """
                {"key": "casino", "name": "%s Casino", "currency": "EUR", "destination": "https://casino.example/welcome",
                 "click_window": "P30D", "customer_window": "unlimited"}""".formatted(tenant.key()));
        eventType("registration", "none");
        eventType("kyc_approved", "none");
        eventType("ftd", "required");
        eventType("deposit", "required");
        eventType("chargeback", "required");
        s2sKey = post("/api/v1/integrations", """
                {"program": "casino", "name": "Casino backend"}""").extract().path("key");
        affiliate = post("/api/v1/affiliates", """
                {"name": "Best Slots", "email": "ann@bestslots.example", "country": "DE"}""").extract().path("id");
        code = newLink(affiliate);
        tenant.request().body("""
                        {"name": "Standard", "program": "casino", "default": true}""").put("/api/v1/plans/standard").then().statusCode(oneOf(200, 201));
        post("/api/v1/plans/standard/versions", planVersion);
    }

    public TestTenant tenant() {
        return tenant;
    }

    public String affiliate() {
        return affiliate;
    }

    public String code() {
        return code;
    }

    public String s2sKey() {
        return s2sKey;
    }

    public void eventType(String key, String amount) {
        tenant.request()
                .body(Map.of("name", key, "amount", amount))
                .put("/api/v1/programs/casino/event-types/{key}", key)
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** The code of a new link of the affiliate. */
    public String newLink(String affiliateId) {
        return post("/api/v1/affiliates/" + affiliateId + "/links", """
                {"program": "casino"}""")
                .extract()
                .path("code");
    }

    /** Follows the link and gives the click id that the operator's page would see. */
    public String click(String query) {
        return clickOn(code, query);
    }

    /** The same, through another link. */
    public String clickOn(String code, String query) {
        var location = given().redirects()
                .follow(false)
                .get("/c/" + code + query)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        for (var parameter : URI.create(location).getQuery().split("&")) {
            if (parameter.startsWith("click_id=")) {
                return parameter.substring("click_id=".length());
            }
        }
        throw new AssertionError("no click id in " + location);
    }

    public String click() {
        return click("");
    }

    /** Sends a postback of the operator's server; pairs of names and values. */
    public ValidatableResponse postback(String event, String txid, String... parameters) {
        var query = new LinkedHashMap<String, String>();
        query.put("event", event);
        query.put("txid", txid);
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return given().queryParams(query).get("/s2s/" + s2sKey).then();
    }

    private ValidatableResponse post(String path, String body) {
        return tenant.request().body(body).post(path).then().statusCode(201);
    }
}
