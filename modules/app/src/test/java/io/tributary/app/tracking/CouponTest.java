package io.tributary.app.tracking;

import static io.tributary.app.tracking.Casino.visitor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CouponTest {

    @Inject
    TestClock clock;

    Casino casino;

    @BeforeEach
    void open() {
        casino = new Casino(Map.of("destination", "https://casino.example/?code={coupon}&by={affiliate}"));
    }

    @Test
    void a_coupon_is_an_address_of_the_tenant_s_host_in_any_case() {
        coupon("Summer-10", Map.of())
                .statusCode(201)
                .body("code", equalTo("SUMMER-10"))
                .body("url", equalTo("http://" + casino.tenant.host() + "/SUMMER-10"));

        for (var typed : new String[] {"SUMMER-10", "summer-10", "Summer-10"}) {
            casino.tenant
                    .visitor()
                    .get("/" + typed + "?sub1=tv")
                    .then()
                    .statusCode(302)
                    .header(
                            "Location",
                            matchesPattern("https://casino\\.example/\\?code=SUMMER-10&by=1&click_id=[0-9a-v]{40}"));
        }
        new Casino().tenant.visitor().get("/SUMMER-10").then().statusCode(404);
        visitor().get("/SUMMER-10").then().statusCode(404);
    }

    @Test
    void its_clicks_count_for_a_link_of_its_own() {
        var link = coupon("TV2026", Map.of()).extract().<String>path("link");
        var location = casino.tenant.visitor().get("/tv2026").header("Location");

        casino.get("/api/v1/clicks/" + location.replaceAll(".*click_id=([0-9a-v]{40}).*", "$1"))
                .body("link", equalTo(link))
                .body("affiliate", equalTo(casino.affiliate));
    }

    @Test
    void a_coupon_counts_from_its_beginning_until_its_end() {
        var tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).toString();
        coupon("LATER", Map.of("valid_from", tomorrow)).statusCode(201);
        var id = coupon("NOW", Map.of()).statusCode(201).extract().<String>path("id");

        casino.tenant.visitor().get("/LATER").then().statusCode(404);
        casino.tenant.visitor().get("/NOW").then().statusCode(302);

        casino.post("/api/v1/coupons/" + id + "/ending", Map.of("version", 0)).statusCode(200);
        casino.tenant.visitor().get("/NOW").then().statusCode(404);
        casino.post("/api/v1/coupons/" + id + "/ending", Map.of("version", 1))
                .statusCode(409)
                .body("reason", equalTo("coupon_ended"));
    }

    @Test
    void its_end_moves_only_ahead() {
        var id = coupon("LONG", Map.of()).extract().<String>path("id");
        var yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
        var soon = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        end(id, yesterday, 0).statusCode(422).body("reason", equalTo("bad_time"));
        end(id, soon, 0).statusCode(200).body("valid_until", equalTo(soon.toString()));
        end(id, soon, 0).statusCode(409).body("reason", equalTo("stale_version"));
        end(id, null, 1).statusCode(200).body("valid_until", nullValue());
    }

    @Test
    void a_code_is_somebody_s_at_a_time() {
        var id = coupon("VIP", Map.of()).extract().<String>path("id");
        var bob = casino.affiliate("bob@topten.example");

        coupon("vip", Map.of("affiliate", bob)).statusCode(409).body("reason", equalTo("coupon_taken"));
        casino.post("/api/v1/coupons/" + id + "/ending", Map.of("version", 0)).statusCode(200);
        coupon("vip", Map.of("affiliate", bob)).statusCode(201).body("affiliate", equalTo(bob));
    }

    @Test
    void twenty_who_want_the_same_code_at_once_get_one_between_them() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(
                            () -> coupon("RACE", Map.of()).extract().statusCode()))
                    .toList();
            int made = 0;
            for (var answer : answers) {
                made += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, made);
        }
    }

    @Test
    void what_is_no_code_is_refused_with_its_field() {
        for (var code : new String[] {"ab", "with space", "-AB", "ÜBER", "a".repeat(41), "a/b"}) {
            coupon(code, Map.of())
                    .statusCode(422)
                    .body("reason", equalTo("bad_coupon"))
                    .body("field", equalTo("code"));
        }
        coupon("ENDS", Map.of("valid_until", "2020-01-01T00:00:00Z"))
                .statusCode(422)
                .body("field", equalTo("valid_until"));
    }

    @Test
    void a_file_makes_all_of_its_coupons_or_none() {
        var good = """
                code,affiliate,program,valid_from,valid_until
                one11,1,casino,,
                two22,ann@bestslots.example,casino,2026-01-01,2099-01-01
                """;
        var bad = good + "one11,1,casino,,\nthree,99,casino,,\nfour4,1,nosuch,,\nfive5,1,casino,soon,\n";

        file(good, "?dry_run=1").statusCode(200).body("created", equalTo(2)).body("errors", hasSize(0));
        casino.get("/api/v1/coupons").body("items", hasSize(0));
        file(bad, "")
                .statusCode(422)
                .body("created", equalTo(0))
                .body("errors", hasSize(4))
                .body("errors[0].line", equalTo(4))
                .body("errors[0].reason", equalTo("coupon_taken"))
                .body("errors[1].reason", equalTo("unknown_affiliate"))
                .body("errors[2].reason", equalTo("unknown_program"))
                .body("errors[3].field", equalTo("valid_from"));
        casino.get("/api/v1/coupons").body("items", hasSize(0));
        file(good, "").statusCode(200).body("rows", equalTo(2));
        casino.get("/api/v1/coupons?affiliate=" + casino.affiliate)
                .body("items", hasSize(2))
                .body("items.find { it.code == 'TWO22' }.valid_from", equalTo("2025-12-31T23:00:00Z"))
                .body("items[0].id", notNullValue());
        casino.tenant.visitor().get("/two22").then().statusCode(302);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        file("code,affiliate,program\n", "").statusCode(422).body("reason", equalTo("empty_file"));
        file("\uFEFFcode;affiliate;program\nmark1;1;casino\n", "?dry_run=1")
                .statusCode(200)
                .body("created", equalTo(1));
        file("code;affiliate\nx;1\n", "").statusCode(422).body("reason", equalTo("missing_column"));
        file("code,affiliate,program\n\"open", "").statusCode(422).body("created", equalTo(0));
        file("code,affiliate,program\nonly\n", "").statusCode(422).body("created", equalTo(0));
        file("code,affiliate,program\n" + "one1,1,casino\n".repeat(2_001), "")
                .statusCode(422)
                .body("reason", equalTo("too_many_rows"));
    }

    private ValidatableResponse coupon(String code, Map<String, Object> more) {
        var body =
                new HashMap<String, Object>(Map.of("program", "casino", "affiliate", casino.affiliate, "code", code));
        body.putAll(more);
        return casino.post("/api/v1/coupons", body);
    }

    private ValidatableResponse end(String id, Instant at, int version) {
        var body = new HashMap<String, Object>();
        body.put("valid_until", at == null ? null : at.toString());
        body.put("version", version);
        return casino.tenant
                .request()
                .body(body)
                .put("/api/v1/coupons/" + id + "/validity")
                .then();
    }

    private ValidatableResponse file(String csv, String query) {
        return casino.tenant
                .request()
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/v1/coupons/imports" + query)
                .then();
    }
}
