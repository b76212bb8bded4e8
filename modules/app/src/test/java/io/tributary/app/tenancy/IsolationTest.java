package io.tributary.app.tenancy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tributary.app.intake.Upload;
import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One tenant's credentials against another one's ids: all routes of the build, all kinds of ids, all methods. */
@QuarkusTest
class IsolationTest {

    private static final String PASSWORD = "correct horse battery";

    /** Somebody who belongs to acme, and what is answered to them. */
    private interface Insider {
        Response call(Route route, String id);
    }

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

    final TestTenant acme = TestTenant.blank();

    @Inject
    Accounts accounts;

    TestCasino globex;

    @BeforeEach
    void open_another_casino() {
        globex = new TestCasino(TestTenant.blank());
    }

    @Test
    void what_belongs_to_another_tenant_is_answered_like_what_does_not_exist() throws SQLException {
        var routes = Route.all().stream()
                .filter(route -> !open(route) && !isStream(route))
                .toList();
        fill(globex);
        var insiders = insiders();
        try (var holdings = new Holdings(url, owner, password)) {
            var before = settled(holdings);
            var ids = holdings.ids(globex.tenant().key());
            assertTrue(ids.size() > 15, () -> "too few kinds of ids to mean anything: " + ids);
            assertTrue(routes.size() > 80, () -> "too few routes to mean anything: " + routes);
            var leaks = new ArrayList<String>();

            for (var insider : insiders.entrySet()) {
                for (var route : routes) {
                    leaks.addAll(leaks(insider.getKey(), insider.getValue(), route, ids));
                }
            }

            assertAll(
                    () -> assertEquals(List.of(), leaks),
                    () -> assertEquals(before, holdings.digest(globex.tenant().key())));
        }
    }

    @Test
    void nobody_gets_in_without_a_key() {
        var open = new ArrayList<String>();

        for (var route : Route.all()) {
            if (!open(route)) {
                var answer = askedByAStranger(route);
                var sentToTheDoor = answer.statusCode() == 303
                        && answer.header("Location").startsWith("http://" + acme.host() + "/sign-in");
                if (answer.statusCode() != 401 && answer.statusCode() != 403 && !sentToTheDoor) {
                    open.add(route + ": " + answer.statusCode());
                }
            }
        }

        assertEquals(List.of(), open);
    }

    /** With the first type of content that the address reads at all. */
    private Response askedByAStranger(Route route) {
        var usual = route.isPage() ? "application/x-www-form-urlencoded" : "application/json";
        return Stream.of(usual, "text/csv", "multipart/form-data; boundary=x")
                .map(type -> given().redirects()
                        .follow(false)
                        .header("Host", acme.host())
                        .contentType(type)
                        .request(route.method(), route.filledWith(absentId())))
                .filter(answer -> answer.statusCode() != 415)
                .findFirst()
                .orElseThrow(() -> new AssertionError(route + " reads no content that is known here"));
    }

    @Test
    void a_key_of_one_tenant_opens_nothing_on_the_host_of_another() {
        acme.request()
                .header("Host", globex.tenant().host())
                .get("/api/v1/programs")
                .then()
                .statusCode(401);
    }

    @Test
    void the_test_would_see_a_row_that_changed() throws SQLException {
        try (var holdings = new Holdings(url, owner, password)) {
            var before = holdings.digest(globex.tenant().key());

            globex.newLink(globex.affiliate());

            assertFalse(before.equals(holdings.digest(globex.tenant().key())));
        }
    }

    /** What globex has once everything that follows from its reports has followed: figures, news, money. */
    private Map<String, String> settled(Holdings holdings) throws SQLException {
        var latest = new AtomicReference<>(holdings.digest(globex.tenant().key()));
        await().pollInterval(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    var now = holdings.digest(globex.tenant().key());
                    boolean same = now.equals(latest.getAndSet(now));
                    return same
                            && !now.get("reporting.program_commission").equals("empty")
                            && now.get("kernel.outbox").equals("empty")
                            && now.get("tracking.rating_queue").equals("empty");
                });
        return latest.get();
    }

    private static void fill(TestCasino casino) {
        casino.tenant()
                .request()
                .body(Map.of("host", "go." + casino.tenant().key() + ".example", "kind", "tracking"))
                .post("/api/v1/domains")
                .then()
                .statusCode(201);
        casino.tenant()
                .request()
                .body(Map.of("program", "casino", "affiliate", casino.affiliate(), "code", "MARKER"))
                .post("/api/v1/coupons")
                .then()
                .statusCode(201);
        casino.tenant()
                .request()
                .body(Map.of("unique_hours", 24))
                .put("/api/v1/programs/casino/traffic")
                .then()
                .statusCode(200);
        var click = casino.click("?sub1=marker-" + casino.tenant().key());
        casino.postback("registration", "r1", "customer_id", "p1", "click_id", click)
                .statusCode(200);
        casino.postback("ftd", "f1", "customer_id", "p1", "amount", "60.00", "currency", "EUR")
                .statusCode(200);
        casino.postback("ftd", "f2", "customer_id", "p1", "amount", "a lot", "currency", "EUR")
                .statusCode(422);
        Upload.run(casino.tenant(), "event,txid\nnosuch,1\n", "{\"kind\": \"events\"}");
        await().untilAsserted(() ->
                casino.tenant().request().get("/api/v1/commissions").then().body("items", hasSize(1)));
    }

    /** People and machines of acme who may do all that one of their kind may. */
    private Map<String, Insider> insiders() {
        String affiliate = acme.request()
                .body(Map.of("name", "Ann", "email", "ann@acme.example"))
                .post("/api/v1/affiliates")
                .path("id");
        return Map.of(
                "a key", this::byKey,
                "the owner", byBrowser("olga@acme.example", Role.OWNER, null),
                "an affiliate", byBrowser("ann@acme.example", Role.AFFILIATE_OWNER, UUID.fromString(affiliate)));
    }

    private Response byKey(Route route, String id) {
        var request = acme.request().redirects().follow(false);
        if (!route.method().equals("GET")) {
            request.body("{}");
        }
        return request.request(route.method(), route.filledWith(id));
    }

    private Insider byBrowser(String email, Role role, UUID affiliate) {
        CurrentTenant.run(
                acme.key(), () -> accounts.enter(email, "Somebody", Locale.ENGLISH, PASSWORD, role, affiliate));
        var browser = new Browser(acme);
        browser.fill("/sign-in", Map.of("email", email, "password", PASSWORD, "return", "/account"))
                .then()
                .statusCode(303);
        browser.get("/account").then().statusCode(200);
        return (route, id) -> switch (route.method()) {
            case "GET" -> browser.get(route.filledWith(id));
            case "POST" -> browser.post(route.filledWith(id), Map.of());
            default -> byKey(route, id);
        };
    }

    private List<String> leaks(String who, Insider insider, Route route, Map<String, String> ids) {
        var leaks = new ArrayList<String>();
        // An id may be refused for its shape alone, so there is something absent of each shape.
        var absent = Stream.of(absentId(), "a" + absentId().substring(1), "absent", "0absent00")
                .map(id -> new Answer(insider, route, id))
                .toList();
        if (absent.getFirst().text().contains(globex.tenant().key())) {
            leaks.add("%s by %s shows %s".formatted(route, who, absent.getFirst()));
        }
        if (route.hasParameter()) {
            for (var id : ids.entrySet()) {
                var answer = new Answer(insider, route, id.getValue());
                if (!absent.contains(answer)) {
                    leaks.add("%s by %s with %s: %s instead of %s".formatted(route, who, id.getKey(), answer, absent));
                }
            }
        }
        return leaks;
    }

    /** What was answered, less what differs from one request to the next. */
    private record Answer(int status, String text) {

        Answer(Insider insider, Route route, String id) {
            this(insider.call(route, id), id);
        }

        private Answer(Response response, String id) {
            this(
                    response.statusCode(),
                    response.asString()
                            .replace(id, "")
                            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                            .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
                            .replaceAll("X-CSRF-Token[^}]*}", ""));
        }
    }

    private static String absentId() {
        return Ids.next().toString();
    }

    /** Addresses that name their tenant themselves, by a code or key that is public or secret in itself. */
    private static boolean open(Route route) {
        return List.of(
                                "/c/",
                                "/s2s/",
                                "/p/",
                                "/i/",
                                "/b/",
                                "/w/",
                                "/{address:",
                                "/{key:",
                                "/sign-",
                                "/reset",
                                "/verify",
                                "/sso",
                                "/language",
                                "/invitation",
                                "/demo",
                                "/bare",
                                "/{coupon",
                                "/.well-known/")
                        .stream()
                        .anyMatch(route.template()::startsWith)
                || route.template().equals("/");
    }

    private static boolean isStream(Route route) {
        return route.template().endsWith("/live");
    }
}
