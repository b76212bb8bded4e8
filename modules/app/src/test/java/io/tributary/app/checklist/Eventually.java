package io.tributary.app.checklist;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What "seen" means on the checklist: within five seconds; a busy machine of a test gets twenty. */
final class Eventually {

    private Eventually() {}

    static void seen(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
