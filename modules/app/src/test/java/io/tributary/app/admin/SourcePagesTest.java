package io.tributary.app.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tributary.app.intake.Upload;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcePagesTest {

    private static final String FILE = "no,what,who,amount,currency\n1,deposit,p1,20.00,EUR\n2,deposit,p1,x,EUR\n";

    @Inject
    Office office;

    TestCasino casino;
    Browser manager;
    String integration;

    @BeforeEach
    void open() {
        casino = new TestCasino(TestTenant.blank());
        manager = office.signedIn(casino.tenant(), Role.MANAGER);
        integration = casino.tenant().request().get("/api/v1/integrations").path("items[0].id");
    }

    @Test
    void a_file_is_uploaded_tried_out_and_imported_for_real() {
        manager.get("/admin/imports").then().statusCode(200).body(containsString("Nothing was imported yet"));
        manager.get("/admin/imports/new").then().statusCode(200);
        var page = upload(FILE);

        manager.get(page)
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"amount\" selected>amount</option>"));
        manager.post(page + "/runs", Map.of("dry_run", "on", "column_txid", "no"))
                .then()
                .statusCode(422)
                .body(containsString("alert-danger"));
        var mapping = Map.of(
                "dry_run", "on",
                "column_txid", "no",
                "column_event", "what",
                "column_customer_id", "who",
                "column_amount", "amount",
                "column_currency", "currency");
        var dry = path(manager.post(page + "/runs", mapping));
        Upload.ended(casino.tenant(), id(dry));
        manager.get(dry)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Import for real"), containsString("bad_amount")));
        manager.get(dry + "/errors.csv").then().statusCode(200).body(containsString("3,bad_amount,amount"));

        var real = path(manager.post(dry + "/runs", Map.of("unchanged", "on")));
        Upload.ended(casino.tenant(), id(real)).body("accepted", equalTo(1)).body("dry_run", equalTo(false));
        manager.get(real).then().statusCode(200).body(not(containsString("Import for real")));
        manager.get("/admin/imports").then().statusCode(200).body(containsString("rows.csv"));
        casino.tenant().request().get("/api/v1/events").then().body("items", hasSize(1));
    }

    @Test
    void an_integration_learns_another_trackers_language() {
        var page = "/admin/integrations/" + integration + "/vocabulary";
        manager.get("/admin/integrations/" + integration).then().body(containsString(page));
        manager.get(page).then().statusCode(200).body(containsString("Keitaro"));

        manager.post(
                        page,
                        Map.of("dialect", "affise", "their_word", "2", "our_event", "ftd", "default_event", "deposit"))
                .then()
                .statusCode(303);

        manager.get(page).then().body(containsString("<option value=\"affise\" selected>"));
        given().get("/s2s/{key}?clickid={click}&goal=2&sum=60", casino.s2sKey(), casino.click())
                .then()
                .body("status", equalTo(1));
        casino.tenant().request().get("/api/v1/events").then().body("items[0].event", equalTo("ftd"));
    }

    @Test
    void rules_for_a_webhook_are_made_by_a_form_with_a_preview() {
        var page = "/admin/integrations/" + integration + "/webhook";
        manager.get(page).then().statusCode(200).body(containsString("New rule"));
        var form = new HashMap<>(Map.of(
                "sender", "any",
                "rules", "1",
                "name_0", "Deposit",
                "when_at_0", "/kind",
                "when_test_0", "is",
                "when_values_0", "deposit",
                "sample", "{\"kind\": \"deposit\", \"no\": 17}"));
        form.putAll(Map.of("set_0", "txid", "at_0", "/no", "constant_0", "", "as_0", ""));

        manager.post(page + "/preview", form)
                .then()
                .statusCode(200)
                .body(allOf(containsString("<option value=\"/no\">"), containsString("missing_field")));
        manager.post(page, form).then().statusCode(303);

        manager.get(page).then().body(containsString("value=\"/kind\""));
        casino.tenant()
                .request()
                .get("/api/v1" + page.substring("/admin".length()))
                .then()
                .body("rules[0].set.txid.at", equalTo("/no"));
        form.put("at_0", "no");
        manager.post(page, form).then().statusCode(422);
    }

    @Test
    void a_preset_brings_its_rules() {
        var page = "/admin/integrations/" + integration + "/webhook";
        manager.get(page);

        manager.post(page + "/preset", Map.of("preset", "shopify", "event", "deposit", "secret", "s3cret"))
                .then()
                .statusCode(303);

        manager.get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("/note_attributes"), not(containsString("s3cret"))));
    }

    @Test
    void an_analyst_sees_imports_and_starts_none() {
        Upload.run(casino.tenant(), "event,txid\ndeposit,1\n", "{\"kind\": \"events\"}");
        var analyst = office.signedIn(casino.tenant(), Role.ANALYST);

        analyst.get("/admin/imports").then().statusCode(200).body(not(containsString("/admin/imports/new\"")));
        analyst.get("/admin/imports/new").then().statusCode(403);
        analyst.get("/admin/integrations/" + integration + "/webhook").then().statusCode(403);
    }

    private String upload(String content) {
        var page = manager.get("/admin/imports/new").asString();
        var token = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        return path(given().header("Host", casino.tenant().host())
                .header("Accept", "text/html")
                .cookie("session", manager.cookie("session"))
                .multiPart("csrf", token)
                .multiPart("kind", "events")
                .multiPart("file", "rows.csv", content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .redirects()
                .follow(false)
                .post("/admin/imports"));
    }

    private static String path(Response answer) {
        return answer.then().statusCode(303).extract().header("Location").replaceAll("^https?://[^/]+", "");
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
