package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checklist 58, pixel and JS SDK: "pixel GIF and SDK events arrive, marked lower trust, deduped with S2S by txid". */
@QuarkusTest
class Row58PixelAndScriptTest {

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void a_pixel_arrives_with_lower_trust_and_counts_once_with_the_servers_report() {
        var report = Map.of("event", "registration", "txid", "1", "customer_id", "p1", "click_id", casino.click());

        var pixel = given().queryParams(report).get("/p/" + casino.s2sKey() + ".gif");
        assertEquals("image/gif", pixel.contentType());
        assertEquals(43, pixel.asByteArray().length);

        given().queryParams(report)
                .get("/s2s/" + casino.s2sKey())
                .then()
                .statusCode(200)
                .body("status", equalTo("duplicate"));
        only("pixel", "browser");
    }

    @Test
    void a_beacon_arrives_with_lower_trust_and_changes_nothing_of_what_a_server_said() {
        casino.postback("ftd", "1", "customer_id", "p1", "amount", "60.00", "currency", "EUR")
                .statusCode(200);

        given().formParams(Map.of("event", "ftd", "txid", "1", "amount", "6000.00", "currency", "EUR"))
                .post("/b/" + casino.s2sKey())
                .then()
                .statusCode(200)
                .body("status", equalTo("duplicate"));
        only("s2s", "server");
        given().formParams(Map.of("event", "registration", "txid", "2", "click_id", casino.click()))
                .post("/b/" + casino.s2sKey())
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("click"));
        casino.tenant()
                .request()
                .get("/api/v1/events?event=registration")
                .then()
                .body("items[0].channel", equalTo("beacon"))
                .body("items[0].trust", equalTo("browser"));
    }

    @Test
    void the_script_is_small() throws IOException {
        var script = given().get("/t.js").then().statusCode(200).extract().asByteArray();

        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(script);
        }
        assertTrue(packed.size() <= 3 * 1024, () -> packed.size() + " bytes");
    }

    private void only(String channel, String trust) {
        casino.tenant()
                .request()
                .get("/api/v1/events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo(channel))
                .body("items[0].trust", equalTo(trust));
    }
}
