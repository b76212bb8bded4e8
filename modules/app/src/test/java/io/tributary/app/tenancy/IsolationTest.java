package io.tributary.app.tenancy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One tenant's credentials against another one's ids: all routes of the build, all kinds of ids, all methods. */
@QuarkusTest
class IsolationTest {

    @ConfigProperty(name = "tributary.database.url")
    String url;

    @ConfigProperty(name = "tributary.database.migrate.username")
    String owner;

    @ConfigProperty(name = "tributary.database.migrate.password")
    String password;

    final TestTenant acme = TestTenant.blank();
    TestCasino globex;

    @BeforeEach
    void open_another_casino() {
        globex = new TestCasino(TestTenant.blank());
    }

    @Test
    void what_belongs_to_another_tenant_is_answered_like_what_does_not_exist() throws SQLException {
        var routes = Route.all();
        fill(globex);
        try (var holdings = new Holdings(url, owner, password)) {
            var before = holdings.digest(globex.tenant().key());
            var ids = holdings.ids(globex.tenant().key());
            assertTrue(ids.size() > 10, () -> "too few kinds of ids to mean anything: " + ids);
            assertTrue(routes.size() > 40, () -> "too few routes to mean anything: " + routes);
            var leaks = new ArrayList<String>();

            for (var route : routes) {
                if (route.hasParameter() && !open(route)) {
                    var absent = call(route, absentId());
                    for (var id : ids.entrySet()) {
                        var answer = call(route, id.getValue());
                        if (!sameAnswer(absent, answer)) {
                            leaks.add("%s with %s: %d instead of %d: %s"
                                    .formatted(
                                            route,
                                            id.getKey(),
                                            answer.statusCode(),
                                            absent.statusCode(),
                                            answer.asString()));
                        }
                    }
                } else if (!open(route) && route.method().equals("GET") && !isStream(route)) {
                    var list = call(route, absentId()).asString();
                    if (list.contains(globex.tenant().key())) {
                        leaks.add("%s lists %s".formatted(route, list));
                    }
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
            if (!open(route) && !isStream(route)) {
                int status = given().redirects()
                        .follow(false)
                        .header("Host", acme.host())
                        .header("Accept", "application/json")
                        .contentType(ContentType.JSON)
                        .request(route.method(), route.filledWith(absentId()))
                        .statusCode();
                if (status != 401 && status != 403) {
                    open.add(route + ": " + status);
                }
            }
        }

        assertEquals(List.of(), open);
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

    private static void fill(TestCasino casino) {
        var click = casino.click("?sub1=marker-" + casino.tenant().key());
        casino.postback("registration", "r1", "customer_id", "p1", "click_id", click)
                .statusCode(200);
        casino.postback("ftd", "f1", "customer_id", "p1", "amount", "60.00", "currency", "EUR")
                .statusCode(200);
        casino.postback("ftd", "f2", "customer_id", "p1", "amount", "a lot", "currency", "EUR")
                .statusCode(422);
        await().untilAsserted(() ->
                casino.tenant().request().get("/api/v1/commissions").then().body("items", hasSize(1)));
    }

    private Response call(Route route, String id) {
        var request = acme.request().redirects().follow(false);
        if (!route.method().equals("GET")) {
            request.body("{}");
        }
        return request.request(route.method(), route.filledWith(id));
    }

    private static boolean sameAnswer(Response absent, Response answer) {
        return absent.statusCode() == answer.statusCode() && body(absent).equals(body(answer));
    }

    private static String body(Response answer) {
        return answer.asString().replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    private static String absentId() {
        return UUID.randomUUID().toString();
    }

    /** Addresses that name their tenant themselves, by a code or key that is public or secret in itself. */
    private static boolean open(Route route) {
        return List.of(
                                "/c/",
                                "/s2s/",
                                "/p/",
                                "/sign-",
                                "/reset",
                                "/verify",
                                "/sso",
                                "/language",
                                "/invitation",
                                "/demo",
                                "/bare")
                        .stream()
                        .anyMatch(route.template()::startsWith)
                || route.template().equals("/");
    }

    private static boolean isStream(Route route) {
        return route.template().endsWith("/live");
    }
}
