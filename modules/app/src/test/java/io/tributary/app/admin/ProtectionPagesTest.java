package io.tributary.app.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.Signing;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator locks an integration, signs, replaces the secret, and copies what its web pages need. */
@QuarkusTest
class ProtectionPagesTest {

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    @Inject
    TestClock clock;

    @Test
    void an_integration_is_locked_by_a_form_and_its_secret_replaced() {
        var casino = new TestCasino(acme);
        var page = "/admin/integrations/" + integration() + "/protection";
        var manager = office.signedIn(acme, Role.MANAGER);

        manager.get(page);
        manager.post(page, Map.of("version", "0", "addresses", "nowhere"))
                .then()
                .statusCode(422)
                .body(containsString("An address is written as"));
        manager.post(page, Map.of("version", "0", "signed", "on", "addresses", "127.0.0.0/8\n::1"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(page));

        casino.postback("registration", "1").statusCode(401);
        var secret = secret(manager, page);
        assertEquals(200, signed(casino, secret, "2"));
        manager.post(page + "/secret", Map.of()).then().statusCode(303);
        assertNotEquals(secret, secret(manager, page));
        assertEquals(200, signed(casino, secret, "3"));
    }

    @Test
    void what_web_pages_need_is_there_to_copy() {
        var casino = new TestCasino(acme);
        var manager = office.signedIn(acme, Role.MANAGER);

        manager.get("/admin/integrations/" + integration() + "/snippets")
                .then()
                .statusCode(200)
                .body(containsString("/t.js&quot; data-key=&quot;" + casino.s2sKey()))
                .body(containsString("tributary(&#39;event&#39;, &#39;ftd&#39;"))
                .body(containsString("/p/" + casino.s2sKey() + ".gif"));
    }

    @Test
    void who_may_not_change_it_does_not_see_the_secret() {
        new TestCasino(acme);

        office.signedIn(acme, Role.ANALYST)
                .get("/admin/integrations/" + integration() + "/protection")
                .then()
                .statusCode(403);
    }

    private String integration() {
        return acme.request().get("/api/v1/integrations").path("items[0].id");
    }

    private static String secret(Browser browser, String page) {
        return browser.get(page).htmlPath().getString("**.find { it.@id == 'secret' }.@value");
    }

    private int signed(TestCasino casino, String secret, String txid) {
        var query = "event=registration&txid=" + txid + "&timestamp="
                + clock.instant().getEpochSecond();
        return given().get("/s2s/" + casino.s2sKey() + "?" + new Signing(secret).query(query))
                .statusCode();
    }
}
