package io.tributary.app.migration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldLinksTest {

    private static final String WELCOME = "https://casino.example/welcome?click_id=";

    @Inject
    TestClock clock;

    final TestTenant acme = TestTenant.blank();
    final TestTenant globex = TestTenant.blank();

    TestCasino casino;
    Mover mover;

    @BeforeEach
    void an_affiliate_came() {
        casino = new TestCasino(acme);
        mover = new Mover(acme);
        mover.take("affiliates", """
                old_id,name,email
                AB12,Top Reviews,tom@reviews.example
                """);
    }

    @Test
    void an_address_whose_path_names_the_link_is_followed_with_its_sub_ids() {
        mover.linksLike("everflow");
        mover.take("links", """
                url,affiliate
                https://go.rival.example/AB12/XYZ/,AB12
                """);

        var location = acme.visitor()
                .urlEncodingEnabled(false)
                .get("/AB12/XYZ/?sub1=spring%20sale&sub2=b")
                .then()
                .statusCode(302)
                .header("Location", startsWith(WELCOME))
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location");
        var click = location.substring(WELCOME.length());

        acme.request().get("/api/v1/clicks/{id}", click).then().body("sub", equalTo(List.of("spring sale", "b")));
        acme.visitor().head("/AB12/XYZ").then().statusCode(302);
    }

    @Test
    void an_old_link_is_followed_on_its_tenants_host_only() {
        mover.linksLike("tune");
        mover.take("links", """
                url,affiliate
                /aff_c?offer_id=5&aff_id=12,AB12
                """);
        var address = "/aff_c?offer_id=5&aff_id=12";

        acme.visitor().get(address).then().statusCode(302);
        globex.visitor().get(address).then().statusCode(404);
        given().redirects().follow(false).get(address).then().statusCode(404);
    }

    @Test
    void a_link_that_comes_after_its_visitor_is_followed_at_once() {
        mover.linksLike("tune");
        acme.visitor().get("/aff_c?offer_id=5&aff_id=13").then().statusCode(404);

        mover.take("links", """
                url,affiliate
                /aff_c?offer_id=5&aff_id=13,AB12
                """);

        acme.visitor().get("/aff_c?offer_id=5&aff_id=13").then().statusCode(302);
    }

    @Test
    void our_own_addresses_stay_ours_and_odd_codes_are_followed() {
        mover.linksLike("reference");
        acme.request()
                .body(Map.of("name", "Short links", "path", "/c/{code}"))
                .post("/api/v1/migration/link-shapes")
                .then()
                .statusCode(201);
        mover.take("links", """
                url,affiliate
                /?ref=tom,AB12
                /c/AbC_9,AB12
                """);

        acme.visitor().get("/sign-in?ref=tom").then().statusCode(200);
        acme.visitor().get("/?ref=tom").then().statusCode(302).header("Location", startsWith(WELCOME));
        acme.visitor().get("/some/page?ref=tom").then().statusCode(302).header("Location", startsWith(WELCOME));
        acme.visitor().get("/c/AbC_9").then().statusCode(302).header("Location", startsWith(WELCOME));
        acme.visitor().get("/c/" + casino.code()).then().statusCode(302);
    }

    @Test
    void what_cannot_be_a_kind_of_links_is_refused() {
        var shapes = "/api/v1/migration/link-shapes";
        acme.request()
                .body(Map.of("name", "Ours", "path", "/api/{x}"))
                .post(shapes)
                .then()
                .statusCode(422)
                .body("reason", equalTo("reserved_path"));
        mover.linksLike("tune");
        acme.request()
                .body(Map.of("preset", "tune"))
                .post(shapes)
                .then()
                .statusCode(409)
                .body("reason", equalTo("shape_exists"));
        mover.take("links", """
                url,affiliate
                /aff_c?offer_id=5&aff_id=12,AB12
                """);
        String tune = acme.request().get(shapes).path("items[0].id");
        acme.request().delete(shapes + "/{id}", tune).then().statusCode(409).body("reason", equalTo("in_use"));
        globex.request().delete(shapes + "/{id}", tune).then().statusCode(404);
    }

    @Test
    void an_old_click_is_believed_by_its_own_tenant_within_the_window_only() {
        mover.linksLike("tune");
        mover.take("links", """
                url,affiliate
                /aff_c?offer_id=5&aff_id=12,AB12
                """);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        mover.take("clicks", """
                click_id,clicked_at,url,aff_click_id,sub1
                recent,%s,/aff_c?offer_id=5&aff_id=12,their-1,banner
                ancient,%s,/aff_c?offer_id=5&aff_id=12,their-2,
                """.formatted(now.minus(2, ChronoUnit.DAYS), now.minus(90, ChronoUnit.DAYS)))
                .body("accepted", equalTo(2));

        casino.postback("registration", "r1", "customer_id", "p1", "click_id", "recent")
                .statusCode(200)
                .body("attribution", equalTo("click"));
        casino.postback("registration", "r2", "customer_id", "p2", "click_id", "ancient")
                .statusCode(200)
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("window_expired"));
        casino.postback("registration", "r3", "customer_id", "p3", "click_id", "unheard-of")
                .statusCode(422)
                .body("reason", equalTo("bad_click_id"));
        new TestCasino(globex)
                .postback("registration", "r1", "customer_id", "p1", "click_id", "recent")
                .statusCode(422)
                .body("reason", equalTo("bad_click_id"));
        acme.request()
                .get("/api/v1/trace/recent")
                .then()
                .statusCode(200)
                .body("click.id", equalTo("recent"))
                .body("click.aff_click_id", equalTo("their-1"))
                .body("events[0].txid", equalTo("r1"));
        globex.request().get("/api/v1/trace/recent").then().statusCode(404);
    }
}
