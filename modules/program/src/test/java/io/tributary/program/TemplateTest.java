package io.tributary.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.kernel.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

    @ParameterizedTest
    @EnumSource
    void every_event_type_of_a_template_could_have_been_typed_in(Template template) {
        for (var seed : template.eventTypes()) {
            assertEquals(seed.key(), Input.key(seed.key(), "key"));
            assertEquals(seed.terms(), seed.terms().checked());
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_key_stands_twice_in_a_template(Template template) {
        var keys = template.eventTypes().stream().map(Template.EventSeed::key).toList();

        assertEquals(keys.size(), keys.stream().distinct().count());
    }

    @Test
    void only_the_blank_template_is_empty() {
        for (var template : Template.values()) {
            assertEquals(template == Template.BLANK, template.eventTypes().isEmpty());
        }
        assertTrue(Template.BLANK.firstProgram().isEmpty());
    }
}
