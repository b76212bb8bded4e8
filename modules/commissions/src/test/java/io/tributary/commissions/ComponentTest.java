package io.tributary.commissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentTest {

    @Test
    void a_flat_amount_is_earned_once_and_a_share_each_time() {
        assertFalse(parse(Story.CPA).getFirst().each());
        assertTrue(parse(Story.SHARE).getFirst().each());
    }

    @Test
    void what_is_written_is_read_the_same() {
        for (var component : parse(Story.CPA + "," + Story.SHARE)) {
            assertEquals(component, parse(component.json().toString()).getFirst());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"event": "ftd", "earn": {"flat": "1"}}                                      | components[0].key
            {"key": "a", "earn": {"flat": "1"}}                                          | components[0].event
            {"key": "a", "event": "ftd"}                                                 | components[0].earn
            {"key": "a", "event": "ftd", "earn": {}}                                     | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "1", "percent": "2"}}          | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "1", "max": "2"}}              | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "-1"}}                         | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "0"}}                          | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "1.005"}}                      | components[0].earn.flat
            {"key": "a", "event": "ftd", "earn": {"percent": "101"}}                     | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"percent": "1.23456"}}                 | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"percent": "5", "min": "3", "max": "2"}} | components[0].earn
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}, "hold": "14"}            | components[0].hold
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}, "hold": "P-1D"}          | components[0].hold
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}, "hold": "P99Y"}          | components[0].hold
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}, "each": "yes"}           | components[0].each
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}, "holds": "P1D"}          | components[0]
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}, "qualify": {"seen": {}}} | components[0].qualify.seen.event
            {"key": "a", "event": "ftd", "earn": {"flat": "1"}}, {"key": "a", "event": "b", "earn": {"flat": "1"}} | components[1].key
            """)
    void what_cannot_be_is_refused_by_its_path(String components, String field) {
        assertEquals(field, assertThrows(Refusal.class, () -> parse(components)).field());
    }

    static List<Component> parse(String components) {
        try {
            return Component.parseAll(new ObjectMapper().readTree("[" + components + "]"), "EUR");
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
