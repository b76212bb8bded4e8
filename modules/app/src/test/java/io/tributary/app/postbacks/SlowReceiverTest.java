package io.tributary.app.postbacks;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that takes its time delays nobody else, and is told twice at worst, under the same id. */
@QuarkusTest
class SlowReceiverTest {

    @Inject
    TestClock clock;

    Newsroom newsroom;
    Receiver slow;
    Receiver quick;

    @BeforeEach
    void open() throws IOException {
        newsroom = new Newsroom(new TestCasino(TestTenant.blank()));
        slow = new Receiver();
        quick = new Receiver("127.0.0.2");
    }

    @AfterEach
    void close() {
        slow.answerAgain();
        slow.close();
        quick.close();
    }

    @Test
    void a_slow_server_has_four_calls_at_a_time_and_the_others_do_not_wait_for_it() {
        var patience = slow.stall();
        for (int i = 0; i < 6; i++) {
            newsroom.wants(slow, "get", "/pb" + i);
        }
        newsroom.wants(quick, "get", "/pb");

        newsroom.deposit("f1", newsroom.casino().click());

        await().untilAsserted(() -> assertEquals(1, quick.told().size()));
        await().untilAsserted(() -> assertEquals(4, slow.told().size()));
        newsroom.deliveries("delivered").body("items", hasSize(1));

        slow.answerAgain();
        patience.countDown();

        await().untilAsserted(() -> newsroom.deliveries("delivered").body("items", hasSize(7)));
        assertEquals(6, slow.told().size());
    }

    @Test
    void who_reports_after_its_lease_is_not_heard() {
        var patience = slow.stall();
        newsroom.wants(slow, "json", "/hook");
        newsroom.deposit("f1", newsroom.casino().click());
        await().untilAsserted(() -> assertEquals(1, slow.told().size()));

        slow.answerAgain();
        clock.advance(Duration.ofSeconds(91));
        await().untilAsserted(() -> newsroom.deliveries("delivered").body("items", hasSize(1)));
        patience.countDown();

        assertEquals(2, slow.told().size());
        assertEquals(
                slow.told().getFirst().header("webhook-id"),
                slow.told().getLast().header("webhook-id"));
        newsroom.attempts().body("attempts.status", equalTo(List.of(200)));
    }

    @Test
    void a_mended_network_is_found_out_by_replay() {
        slow.replies(new Receiver.Reply(500, Map.of("Retry-After", "86400"), ""));
        newsroom.wants(slow, "get", "/pb");
        newsroom.deposit("f1", newsroom.casino().click());
        await().untilAsserted(() -> newsroom.attempts().body("attempts", hasSize(1)));

        String id = newsroom.deliveries("pending").extract().path("items[0].id");
        newsroom.casino()
                .tenant()
                .request()
                .post("/api/v1/postback-deliveries/{id}/replay", id)
                .then()
                .statusCode(200);

        await().untilAsserted(() -> newsroom.deliveries("delivered").body("items", hasSize(1)));
    }
}
