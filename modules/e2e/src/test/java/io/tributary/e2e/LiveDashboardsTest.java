package io.tributary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.tributary.testing.Browsers;
import io.tributary.testing.PackagedApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, seen by the operator and by an affiliate at the same time, each in a browser of their own. */
class LiveDashboardsTest {

    private static final String PASSWORD = "demo-tributary";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** No amount of the demo's own traffic: it goes in steps of five. */
    private static final String AMOUNT = "123.45";
    /** Five per cent of it, by the demo's terms. */
    private static final String EARNED = "6.17";

    @TempDir
    static Path folder;

    static Playwright playwright;
    static Browser browser;
    static PackagedApp demo;

    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
        demo = PackagedApp.start(folder, Map.of("TRIBUTARY_DEMO", "true")).awaitReady();
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
        playwright.close();
    }

    @AfterEach
    void no_browser_complained() {
        assertEquals(List.of(), complaints);
    }

    @Test
    void a_posted_conversion_appears_on_both_dashboards_without_a_reload() throws Exception {
        var operator = signIn("owner@acme.example", ColorScheme.LIGHT, 1440, 900);
        var affiliate = signIn("ann@bestslots.example", ColorScheme.LIGHT, 1440, 900);
        var postback = address(operator, "/admin/integrations", Pattern.compile("/s2s/[A-Za-z0-9_-]{20,}"));
        var link = address(affiliate, "/portal/links", Pattern.compile("/c/[0-9a-z]{6,}"));
        open(operator, "/admin");
        open(affiliate, "/portal");

        report(postback, click(link));

        var soon = new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
        assertThat(operator.locator("#latest-events")).containsText(AMOUNT, soon);
        assertThat(affiliate.locator("#latest")).containsText(AMOUNT, soon);
        assertThat(affiliate.locator("#latest")).containsText(EARNED, soon);
        assertEquals(true, operator.evaluate("window.sinceBeforeTheConversion"));
        assertEquals(true, affiliate.evaluate("window.sinceBeforeTheConversion"));
        shoot(operator, "admin-light");
        shoot(affiliate, "portal-light");
    }

    @Test
    void both_sides_work_in_the_dark_and_on_a_phone() {
        for (var page : Map.of("owner@acme.example", "/admin", "ann@bestslots.example", "/portal")
                .entrySet()) {
            var name = page.getValue().substring(1);
            var dark = signIn(page.getKey(), ColorScheme.DARK, 1440, 900);
            open(dark, page.getValue());
            shoot(dark, name + "-dark");
            var phone = signIn(page.getKey(), ColorScheme.LIGHT, 390, 844);
            open(phone, page.getValue());
            assertEquals(390, phone.evaluate("document.documentElement.scrollWidth"), "wider than the phone");
            shoot(phone, name + "-phone");
        }
    }

    private Page signIn(String email, ColorScheme scheme, int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, height));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(tenant() + "/sign-in");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", PASSWORD);
        page.click("form[action='/sign-in'] button.btn-primary");
        page.waitForURL(Pattern.compile(".*/(admin|portal)$"));
        return page;
    }

    /** Opens a dashboard and leaves a mark that a reload would wipe out. */
    private static void open(Page page, String path) {
        page.navigate(tenant() + path);
        page.evaluate("window.sinceBeforeTheConversion = true");
        assertThat(page.locator("[data-live-state] [data-live-on]").first()).isVisible();
    }

    /** The first address of that form on the page, or on the first page that its table leads to. */
    private static URI address(Page page, String path, Pattern form) {
        page.navigate(tenant() + path);
        if (!form.matcher(page.content()).find()) {
            page.locator("main table a").first().click();
        }
        var found = form.matcher(page.content());
        if (!found.find()) {
            throw new AssertionError("no " + form + " on " + page.url());
        }
        return demo.base().resolve(found.group());
    }

    private static String click(URI link) throws Exception {
        var location = get(link, 302).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf("click_id=") + "click_id=".length());
    }

    private static void report(URI postback, String clickId) throws Exception {
        get(
                URI.create(postback + "?event=deposit&txid=1001&customer_id=p-1001&currency=EUR&amount=" + AMOUNT
                        + "&click_id=" + clickId),
                200);
    }

    private static HttpResponse<String> get(URI uri, int status) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(status, answer.statusCode(), answer::body);
            return answer;
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static String tenant() {
        return "http://acme.localhost:" + demo.base().getPort();
    }
}
