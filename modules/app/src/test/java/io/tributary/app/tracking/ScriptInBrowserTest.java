package io.tributary.app.tracking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tributary.testing.Browsers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /t.js} and the pixel do in a browser that blocks third-party cookies, on a page of another site. */
@QuarkusTest
class ScriptInBrowserTest {

    @TempDir
    Path profile;

    Shop shop;
    Casino casino;
    Playwright playwright;
    BrowserContext browser;
    Page page;

    @BeforeEach
    void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Browsers.launchStrict(playwright, profile);
        page = browser.newPage();
        shop = new Shop();
        casino = new Casino(Map.of("destination", shop.url("/welcome")));
    }

    @AfterEach
    void close() {
        if (shop != null) {
            shop.close();
        }
        if (browser != null) {
            browser.close();
        }
        playwright.close();
    }

    @Test
    void the_click_id_is_kept_on_the_operators_own_site_and_sent_with_what_happens_there() {
        shop.page("/welcome", script(""));
        shop.page("/registered", script("") + """
                <script>tributary('event', 'registration', {txid: 'r1', customer_id: 'p1'})</script>""");
        shop.page("/paid", script("") + """
                <script>onload = function () {
                  new Image().src = '%s?event=ftd&txid=1&amount=60.00&currency=EUR&click_id=' + tributary.clickId()
                }</script>""".formatted(tracker("/p/" + casino.key + ".gif")));

        page.navigate(tracker("/c/" + casino.code));
        var click = page.url().replaceAll(".*click_id=", "");
        page.navigate(shop.url("/registered"));
        reported("registration", "beacon", click);
        page.navigate(shop.url("/paid"));
        reported("ftd", "pixel", click);
    }

    @Test
    void nothing_is_kept_on_the_device_before_the_visitor_has_agreed() {
        shop.page("/welcome", script("data-consent='wait'"));

        page.navigate(tracker("/c/" + casino.code + "?consent=0"));

        page.waitForFunction("() => window.tributary && window.tributary.clickId");
        assertEquals("", page.evaluate("document.cookie"));
        page.evaluate("tributary('event', 'registration', {customer_id: 'p1'})");
        reported("registration", "beacon", page.url().replaceAll(".*click_id=", ""));
        page.evaluate("tributary('consent', true)");
        assertTrue(page.evaluate("document.cookie").toString().startsWith("tributary_click="));
        page.evaluate("tributary('consent', false)");
        assertEquals("", page.evaluate("document.cookie"));
    }

    @Test
    void the_browser_of_these_tests_does_block_third_party_cookies() {
        shop.page("/welcome", "<img src='" + shop.adUrl() + "'>");

        page.navigate(shop.adUrl());
        page.navigate(shop.adUrl());
        page.navigate(shop.url("/welcome"));

        await().until(() -> shop.cookiesOfAds().size() == 3);
        assertEquals(List.of("null", "ad=1", "null"), shop.cookiesOfAds());
    }

    private void reported(String event, String channel, String click) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> casino.get("/api/v1/events?event=" + event)
                        .body("items", hasSize(1))
                        .body("items[0].channel", equalTo(channel))
                        .body("items[0].click_id", equalTo(click)));
    }

    private String script(String options) {
        return """
                <script>window.tributary = window.tributary || function () { (tributary.q = tributary.q || []).push(arguments) }</script>
                <script async src="%s" data-key="%s" %s></script>""".formatted(tracker("/t.js"), casino.key, options);
    }

    private static String tracker(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
