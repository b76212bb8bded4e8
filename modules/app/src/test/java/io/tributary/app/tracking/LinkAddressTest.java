package io.tributary.app.tracking;

import static io.tributary.app.tracking.Casino.visitor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a link is written, read and printed. */
@QuarkusTest
class LinkAddressTest {

    Casino casino;

    @BeforeEach
    void open() {
        casino = new Casino(Map.of(
                "destination",
                "https://casino.example/{program}/{affiliate}?l={link}&s={sub2}&a={aff_click_id}&c={coupon}&id={click_id}",
                "landing_pages",
                Map.of("slots", "https://casino.example/slots?s={sub1}", "poker", "https://poker.example/#table")));
    }

    @Test
    void the_macros_of_a_destination_are_filled() {
        visitor()
                .urlEncodingEnabled(false)
                .get("/c/" + casino.code + "?sub2=a%20b%26c&aff_click_id=x%2Fy")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        matchesPattern("https://casino\\.example/casino/1\\?l=" + casino.code
                                + "&s=a%20b%26c&a=x%2Fy&c=&id=([0-9a-v]{40})&click_id=\\1"));
    }

    @Test
    void a_named_landing_page_is_another_destination() {
        visitor()
                .get("/c/" + casino.code + "?lp=slots&sub1=tv")
                .then()
                .header("Location", matchesPattern("https://casino\\.example/slots\\?s=tv&click_id=[0-9a-v]{40}"));
        visitor()
                .get("/c/" + casino.code + "?lp=poker")
                .then()
                .header("Location", matchesPattern("https://poker\\.example/\\?click_id=[0-9a-v]{40}#table"));
        visitor()
                .get("/c/" + casino.code + "?lp=nosuch")
                .then()
                .statusCode(302)
                .header("Location", containsString("https://casino.example/casino/1"));
    }

    @Test
    void a_macro_that_is_not_known_is_refused_when_it_is_saved() {
        for (var url : new String[] {
            "https://casino.example/?a={clickid}", "https://casino.example/?a={Sub1}", "https://casino.example/?a={}"
        }) {
            casino.tenant
                    .request()
                    .body(Map.of("destination", url, "version", 0))
                    .patch("/api/v1/programs/casino")
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("unknown_macro"))
                    .body("field", equalTo("destination"));
            casino.post(
                            "/api/v1/affiliates/" + casino.affiliate + "/links",
                            Map.of("program", "casino", "destination", url))
                    .statusCode(422)
                    .body("reason", equalTo("unknown_macro"));
        }
    }

    @Test
    void a_slug_of_one_s_own_works_on_the_tenant_s_host() {
        var path = "/api/v1/affiliates/" + casino.affiliate + "/links";

        casino.post(path, Map.of("program", "casino", "code", "summer-sale"))
                .statusCode(201)
                .body("url", endsWith(casino.tenant.host() + "/c/summer-sale"));
        casino.tenant.visitor().get("/c/summer-sale").then().statusCode(302);
        visitor().get("/c/summer-sale").then().statusCode(404);
        casino.post(path, Map.of("program", "casino", "code", "summer-sale"))
                .statusCode(409)
                .body("reason", equalTo("code_taken"));
        casino.post(path, Map.of("program", "casino", "code", "No Slug"))
                .statusCode(422)
                .body("field", equalTo("code"));
    }

    @Test
    void a_qr_code_holds_the_link_s_address() throws IOException, ReaderException {
        var path = "/api/v1/affiliates/" + casino.affiliate + "/links";
        var url = casino.get(path).extract().<String>path("items[0].url");
        var png = casino.get(path + "/" + casino.link + "/qr-code?format=png")
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();

        assertEquals(url, read(png));
        casino.get(path + "/" + casino.link + "/qr-code")
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<svg"));
        casino.get(path + "/" + casino.link + "/qr-code?format=gif")
                .statusCode(422)
                .body("field", equalTo("format"));
    }

    private static String read(byte[] png) throws IOException, ReaderException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
