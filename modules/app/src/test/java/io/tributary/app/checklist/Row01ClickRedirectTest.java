package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Click redirect and click id: {@code GET /c/{code}} → 302 to the landing page with a unique {@code click_id}; row
 * readable at {@code /api/v1/clicks/{id}} within 5 s.
 */
@QuarkusTest
class Row01ClickRedirectTest {

    @Test
    void every_visitor_is_sent_on_with_a_click_id_of_its_own_and_its_row_can_be_read() {
        var casino = new TestCasino(TestTenant.blank());
        given().redirects()
                .follow(false)
                .get("/c/" + casino.code())
                .then()
                .statusCode(302)
                .header("Cache-Control", equalTo("no-store"));

        var ids =
                IntStream.range(0, 20).mapToObj(i -> casino.click()).distinct().toList();

        assertEquals(20, ids.size());
        assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-v]{40}")));
        for (var id : ids) {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> casino.tenant()
                            .request()
                            .get("/api/v1/clicks/" + id)
                            .then()
                            .statusCode(200)
                            .body("stored", equalTo(true))
                            .body("code", equalTo(casino.code()))
                            .body("affiliate", equalTo(casino.affiliate())));
        }
    }
}
