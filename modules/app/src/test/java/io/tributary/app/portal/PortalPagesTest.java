package io.tributary.app.portal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PortalPagesTest {

    @Inject
    Partners partners;

    TestTenant acme;
    TestCasino casino;
    String key;
    Browser ann;

    @BeforeEach
    void open_a_casino_with_a_first_deposit() {
        acme = TestTenant.blank();
        casino = new TestCasino(acme);
        key = partners.key(acme, casino.affiliate());
        ann = partners.signIn(acme, casino.affiliate(), "ann@bestslots.example");
        var click = casino.click("?sub1=banner7");
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
        await().untilAsserted(() ->
                Partners.with(key).get("/api/v1/me/conversions").then().body("items[0].commissions", hasSize(1)));
    }

    @Test
    void every_page_opens_in_both_languages() {
        String postback = acme.request()
                .body(Map.of("affiliate", casino.affiliate(), "url", "https://tracker.example/?cid={aff_click_id}"))
                .post("/api/v1/postbacks")
                .path("id");
        var pages = List.of(
                "/portal",
                "/portal/programs",
                "/portal/programs/casino",
                "/portal/links",
                "/portal/links/new",
                "/portal/links/" + casino.code(),
                "/portal/conversions",
                "/portal/conversions?status=held&event=ftd&program=casino&from=2026-01-01",
                "/portal/conversions?event=nothing",
                "/portal/conversions/" + conversion(),
                "/portal/statements",
                "/portal/payouts",
                "/portal/payouts/method",
                "/portal/postbacks",
                "/portal/postbacks/new",
                "/portal/postbacks/" + postback,
                "/portal/postback-deliveries",
                "/portal/profile",
                "/portal/api-keys",
                "/portal/application");
        for (var language : List.of("en", "it")) {
            ann.with("lang", language);
            assertAll(pages.stream()
                    .map(page -> () -> ann.get(page)
                            .then()
                            .statusCode(200)
                            .body(containsString("<html lang=\"" + language + "\">"))
                            .body(not(containsString("player-4711")))));
        }
    }

    @Test
    void what_was_earned_is_told_in_sentences() {
        ann.get("/portal/conversions/" + conversion())
                .then()
                .body(containsString("€150.00 once per customer, for ftd, if ftd adds up to at least €50.00."))
                .body(containsString("Held until"))
                .body(containsString("pl•••11"));

        ann.with("lang", "it")
                .get("/portal/programs/casino")
                .then()
                .body(containsString("una volta per cliente, per «ftd», se «ftd» raggiunge in tutto almeno"));
    }

    @Test
    void what_is_another_affiliates_is_not_there() {
        var other = partners.signIn(acme, newAffiliate("bob@other.example"), "bob@other.example");

        for (var page : List.of("/portal/links/" + casino.code(), "/portal/conversions/" + conversion())) {
            var absent = page.substring(0, page.lastIndexOf('/')) + "/00000000-0000-7000-8000-000000000000";
            assertEquals(shown(other, absent), shown(other, page));
        }
        other.get("/portal/conversions").then().body(not(containsString(conversion())));
        other.get("/portal/links").then().body(not(containsString(casino.code())));
    }

    @Test
    void an_affiliate_applies_and_makes_a_link() {
        acme.request().body("""
                        {"key": "poker", "name": "Acme Poker", "destination": "https://poker.example/",
                         "auto_approve": true}""").post("/api/v1/programs").then().statusCode(201);

        ann.get("/portal/programs/poker");
        ann.post("/portal/programs/poker/enrollment", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/portal/links/new?program=poker"));
        ann.get("/portal/links/new?program=poker");
        var made = ann.post("/portal/links", Map.of("program", "poker", "name", "Newsletter"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        ann.get(made.substring(made.indexOf("/portal")) + "?sub1=spring&aff_click_id=%7Bclickid%7D")
                .then()
                .statusCode(200)
                .body(containsString("?sub1=spring&amp;aff_click_id={clickid}"));
    }

    @Test
    void a_link_leads_to_hosts_of_the_program_only() {
        ann.get("/portal/links/new");
        ann.post("/portal/links", Map.of("program", "casino", "destination", "https://evil.example/"))
                .then()
                .statusCode(422);
        ann.get("/portal/links/" + casino.code() + "?url=https://evil.example/")
                .then()
                .body(containsString("The program does not allow links to this host."));
    }

    @Test
    void an_affiliate_names_an_address_that_is_told_news() {
        ann.get("/portal/postbacks/new");
        ann.post(
                        "/portal/postbacks",
                        Map.of(
                                "name",
                                "Tracker",
                                "url",
                                "https://tracker.example/?cid={click}",
                                "method",
                                "get",
                                "trigger",
                                "qualified"))
                .then()
                .statusCode(422)
                .body(containsString("The address asks for a macro that is not known here."));
        ann.post(
                        "/portal/postbacks",
                        Map.of(
                                "name",
                                "Tracker",
                                "url",
                                "https://tracker.example/?cid={aff_click_id}",
                                "method",
                                "get",
                                "trigger",
                                "qualified"))
                .then()
                .statusCode(303);

        ann.get("/portal/postbacks").then().body(containsString("https://tracker.example/?cid={aff_click_id}"));
    }

    @Test
    void who_is_not_let_in_yet_sees_where_the_application_stands() {
        var pending = TestTenant.blank();
        var carl = new Browser(pending);
        carl.fill("/sign-up", Map.of("name", "Carl", "email", "carl@new.example", "password", "correct horse battery"));
        String affiliate = pending.request().get("/api/v1/affiliates").path("items[0].id");
        var person = partners.signIn(pending, affiliate, "carla@new.example");

        for (var page : List.of("/portal", "/portal/links", "/portal/conversions", "/portal/payouts")) {
            person.get(page).then().statusCode(303).header("Location", endsWith("/portal/application"));
        }
        person.get("/portal/application")
                .then()
                .statusCode(200)
                .body(containsString("Your application is being reviewed"))
                .body(not(containsString("href=\"/portal/links\"")));
    }

    @Test
    void the_account_for_payouts_is_shown_by_its_end_only() {
        ann.get("/portal/payouts/method");
        ann.post(
                        "/portal/payouts/method",
                        Map.of("kind", "bank", "holder", "Ann Best", "account", "DE00 3704 0044 0532 0130 00"))
                .then()
                .statusCode(422);
        ann.post(
                        "/portal/payouts/method",
                        Map.of("kind", "bank", "holder", "Ann Best", "account", "DE89 3704 0044 0532 0130 00"))
                .then()
                .statusCode(303);

        ann.get("/portal/payouts").then().body(containsString("…3000")).body(not(containsString("DE89")));
    }

    @Test
    void a_key_is_shown_once_and_reads_what_is_its_own() {
        ann.get("/portal/api-keys");
        var page = ann.post("/portal/api-keys", Map.of("name", "Tracker 2"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + acme.key() + "_"))
                .extract()
                .asString();
        var start = page.indexOf("value=\"" + acme.key() + "_") + "value=\"".length();
        var secret = page.substring(start, page.indexOf('"', start));

        Partners.with(secret).get("/api/v1/me").then().statusCode(200).body("name", startsWith("Best Slots"));
        Partners.with(secret).get("/api/v1/affiliates").then().statusCode(403).body("reason", equalTo("forbidden"));
        ann.get("/portal/api-keys").then().body(not(containsString(secret)));
    }

    private String conversion() {
        return Partners.with(key).get("/api/v1/me/conversions").path("items[0].id");
    }

    private String newAffiliate(String email) {
        return acme.request()
                .body(Map.of("name", "Other", "email", email))
                .post("/api/v1/affiliates")
                .path("id");
    }

    private static String shown(Browser browser, String page) {
        var answer = browser.get(page);
        assertEquals(404, answer.statusCode());
        return answer.asString().replaceAll("<code>[^<]*</code>", "").replaceAll("value=\"/portal[^\"]*\"", "");
    }
}
