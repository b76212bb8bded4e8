package io.tributary.app.checklist;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.migration.Mover;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Affiliates, plans, links and balances from CSV of a rival; old link path still redirects and attributes." */
@QuarkusTest
class Row68ImportersTest {

    @Inject
    TestClock clock;

    final TestTenant acme = TestTenant.blank();

    @Test
    void what_a_rival_knew_is_taken_over_and_its_links_and_clicks_go_on() {
        var casino = new TestCasino(acme);
        var mover = new Mover(acme);
        mover.linksLike("tune");

        mover.take("plans", """
                plan,name,event,flat,hold
                gold,Gold,ftd,200.00,14
                """).body("accepted", equalTo(1)).body("rejected", equalTo(0));
        mover.take("affiliates", """
                Partner ID;name;email;country;status;plan
                1002;Top Reviews;tom@reviews.example;DE;active;gold
                1003;Old Blog;bea@blog.example;MT;banned;
                """, Map.of("old_id", "Partner ID")).body("accepted", equalTo(2));
        mover.take("links", """
                url,affiliate
                https://track.rival.example/aff_c?offer_id=5&aff_id=1002,1002
                https://track.rival.example/aff_c?offer_id=5&aff_id=1003,1003
                """).body("accepted", equalTo(2));
        var yesterday = clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        mover.take("clicks", """
                click_id,clicked_at,url,aff_click_id
                102f8c3b9-OLD,%s,/aff_c?offer_id=5&aff_id=1002,their-77
                """.formatted(yesterday)).body("accepted", equalTo(1));
        mover.take("balances", """
                affiliate,amount,currency
                1002,310.50,EUR
                """).body("accepted", equalTo(1));

        var location = acme.visitor()
                .get("/aff_c?offer_id=5&aff_id=1002&aff_sub=banner")
                .then()
                .statusCode(302)
                .header("Location", startsWith("https://casino.example/welcome?click_id="))
                .extract()
                .header("Location");
        casino.postback(
                        "ftd",
                        "f1",
                        "customer_id",
                        "p1",
                        "amount",
                        "60",
                        "currency",
                        "EUR",
                        "click_id",
                        location.substring(location.indexOf("click_id=") + "click_id=".length()))
                .body("attribution", equalTo("click"));
        casino.postback(
                        "ftd",
                        "f2",
                        "customer_id",
                        "p2",
                        "amount",
                        "60",
                        "currency",
                        "EUR",
                        "click_id",
                        "102f8c3b9-OLD")
                .body("attribution", equalTo("click"));
        acme.visitor().get("/aff_c?offer_id=5&aff_id=1003").then().statusCode(404);
        acme.visitor().get("/aff_c?offer_id=5&aff_id=1004").then().statusCode(404);

        String affiliate = acme.request().get("/api/v1/affiliates?q=Top").path("items[0].id");
        await().untilAsserted(() -> acme.request()
                .get("/api/v1/commissions?affiliate=" + affiliate)
                .then()
                .body("items", hasSize(2))
                .body("items[0].amount.amount", equalTo("200.00"))
                .body("items[1].amount.amount", equalTo("200.00")));
        acme.request()
                .get("/api/v1/ledger/accounts?affiliate=" + affiliate)
                .then()
                .body("items.find { it.kind == 'available' }.balance.amount", equalTo("310.50"));
    }
}
