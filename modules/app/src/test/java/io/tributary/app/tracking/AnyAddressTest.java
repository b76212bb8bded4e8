package io.tributary.app.tracking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that no standard knows: each gets a proper answer, and none of them is a bug of ours. */
@QuarkusTest
class AnyAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?x={a}|b",
                "/?x=%zz",
                "/?nid=1&transaction_id={tid}",
                "/?nid=1&transaction_id=%zz",
                "/sign-in?return={x}",
                "/sign-in?return=%zz",
                "/api/v1/programs?cursor={x}",
                "/api/v1/programs?cursor=%zz",
                "/admin/links?cursor=^`",
                "/portal/links?cursor=%zz",
                "/s2s/nobody_key?event={event}",
                "/s2s/nobody_key?event=%zz",
                "/p/nobody_key.gif?event={event}&x=%zz",
                "/aff_lsr?offer_id={x}",
                "/c/nosuch?sub1={a}&sub2=%zz",
                "/c/{code}",
                "/nobody{x}",
            })
    void any_address_is_answered(String address) {
        var answer = RawRequest.get(address);

        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
        assertTrue(answer.startsWith("HTTP/1.1 3") || !answer.endsWith("\r\n\r\n"), () -> "nothing is said: " + answer);
    }
}
