package io.tributary.app.admin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminPagesTest {

    private static final int OF_A_KIND = 2;
    private static final List<String> AREAS = List.of(
            "/admin",
            "/admin/programs",
            "/admin/affiliates",
            "/admin/links",
            "/admin/coupons",
            "/admin/domains",
            "/admin/integrations",
            "/admin/events",
            "/admin/inbound-requests",
            "/admin/plans",
            "/admin/commissions",
            "/admin/statements",
            "/admin/payouts",
            "/admin/ledger",
            "/admin/audit-log",
            "/admin/migration",
            "/admin/migration/shadow",
            "/admin/migration/opening-balances",
            "/admin/trace");

    final TestTenant acme = TestTenant.blank();

    @Inject
    Office office;

    @Test
    void every_page_answers_in_both_languages_and_is_well_made() {
        var casino = new TestCasino(acme);
        var click = casino.click("?sub1=banner");
        casino.postback("registration", "r1", "customer_id", "p1", "click_id", click);
        casino.postback("ftd", "f1", "customer_id", "p1", "amount", "60.00", "currency", "EUR");
        casino.postback("ftd", "f2", "customer_id", "p2", "amount", "1,00", "currency", "EUR");
        await().until(() -> !acme.request()
                .get("/api/v1/commissions")
                .jsonPath()
                .getList("items")
                .isEmpty());
        var owner = office.signedIn(acme, Role.OWNER);

        visitAll(owner, "en");
        visitAll(owner.with("lang", "it"), "it");
    }

    @Test
    void pages_of_a_new_tenant_say_what_comes_next() {
        var owner = office.signedIn(acme, Role.OWNER);

        visitAll(owner, "en");
    }

    @Test
    void nobody_sees_them_who_has_not_signed_in() {
        var visitor = new Browser(acme);

        AREAS.forEach(
                path -> assertTrue(List.of(303, 401).contains(visitor.get(path).statusCode()), path));
    }

    private static void visitAll(Browser browser, String language) {
        var waiting = new ArrayDeque<>(AREAS);
        var seen = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var kind = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|=[^&]*", "*");
            if (!seen.add(path) || kinds.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            var answer = browser.get(path);
            assertEquals(200, answer.statusCode(), path);
            if (answer.contentType().startsWith("text/html")) {
                Markup.check(path, language, answer.asString());
                waiting.addAll(Markup.links(answer.asString()));
            }
        }
        assertTrue(seen.containsAll(AREAS));
    }
}
