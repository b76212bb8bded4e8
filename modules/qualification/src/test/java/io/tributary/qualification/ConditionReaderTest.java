package io.tributary.qualification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tributary.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"sum":{"event":"ftd"},"at_least":"50.00"}""", """
        {"amount":{"event":["ftd","deposit"]},"at_least":"20"}""", """
        {"count":{"event":"deposit","where":{"method":["card","bank"]}},"at_least":3}""", """
        {"within_days":30,"of":"click","condition":{"sum":{"event":"trade","field":"lots"},"at_least":"2.5"}}""", """
        {"all":[{"any":[{"seen":{"event":"kyc"}}]},{"not":{"seen":{"event":"chargeback"}}}]}"""})
    void what_is_read_is_written_the_same(String rule) {
        assertEquals(rule, ConditionTest.parse(rule).json().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                                | qualify
            {}                                                                | qualify
            {"sum": {"event": "ftd"}, "count": {"event": "ftd"}}              | qualify
            {"sum": {"event": "ftd"}}                                         | qualify.at_least
            {"sum": {"event": "ftd"}, "at_least": "fifty"}                    | qualify.at_least
            {"sum": {"event": "ftd"}, "at_least": "-1"}                       | qualify
            {"sum": {"event": "ftd"}, "at_least": 1e999}                      | qualify.at_least
            {"sum": {"event": "ftd"}, "at_least": true}                       | qualify.at_least
            {"sum": {"event": "FTD"}, "at_least": 1}                          | qualify.sum.event
            {"sum": {"event": []}, "at_least": 1}                             | qualify.sum
            {"sum": {}, "at_least": 1}                                        | qualify.sum.event
            {"sum": {"event": "ftd", "were": {}}, "at_least": 1}              | qualify.sum
            {"seen": {"event": "ftd", "where": {"a": []}}}                    | qualify.seen
            {"seen": {"event": "ftd", "where": {"a": {}}}}                    | qualify.seen.where.a
            {"seen": {"event": "ftd", "field": "lots"}}                       | qualify
            {"seen": {"event": "ftd"}, "at_least": 1}                         | qualify
            {"count": {"event": "ftd"}, "at_least": 1.5}                      | qualify.at_least
            {"count": {"event": "ftd"}, "at_least": 0}                        | qualify
            {"within_days": 0, "of": "click", "condition": {"seen": {"event": "a"}}} | qualify
            {"within_days": 9, "condition": {"seen": {"event": "a"}}}         | qualify.of
            {"within_days": 9, "of": "click"}                                 | qualify.condition
            {"all": []}                                                       | qualify
            {"all": {}}                                                       | qualify.all
            {"all": [{"seen": {"event": "a"}}, {"seen": {}}]}                 | qualify.all[1].seen.event
            {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"not": {}}}}}}}}}} | qualify.not.not.not.not.not.not.not.not
            """)
    void what_cannot_be_is_refused_by_its_path(String rule, String field) {
        var refusal = assertThrows(Refusal.class, () -> ConditionTest.parse(rule));

        assertEquals(field, refusal.field());
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
    }
}
