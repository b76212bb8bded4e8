package io.tributary.app.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.Browser;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SameAddressTest {

    private static final String PASSWORD = "correct horse battery";

    @Inject
    Accounts accounts;

    @Test
    void a_click_from_where_the_affiliate_signed_in_is_flagged_or_refused() {
        var rivals = new Rivals();
        rivals.rules("""
                {"same_address": "flag"}""").statusCode(200);
        var before = rivals.ftd("d1", "p1", "click_id", rivals.annsClick());
        rivals.awaitCredit(before, rivals.ann);

        signIn(rivals);
        var after = rivals.ftd("d2", "p2", "click_id", rivals.annsClick());

        Rivals.awaiting(
                () -> assertEquals(List.of("same_address"), rivals.json(after).getList("attribution.flags.code")));
        assertEquals(List.of(), rivals.json(before).getList("attribution.flags.code"));
        rivals.rules("""
                {"same_address": "refuse"}""").statusCode(200);
        var refused = rivals.ftd("d3", "p3", "click_id", rivals.annsClick());
        Rivals.awaiting(() -> assertEquals("same_address", rivals.json(refused).getString("attribution.reason")));
    }

    private void signIn(Rivals rivals) {
        var email = "ann@bestslots.example";
        CurrentTenant.run(
                rivals.tenant.key(),
                () -> accounts.enter(
                        email, "Ann", Locale.ENGLISH, PASSWORD, Role.AFFILIATE_OWNER, UUID.fromString(rivals.ann)));
        var answer = new Browser(rivals.tenant)
                .fill("/sign-in", Map.of("email", email, "password", PASSWORD, "return", "/portal"));
        assertEquals(303, answer.statusCode(), "the door");
    }
}
