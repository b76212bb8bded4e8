package io.tributary.program;

import java.util.List;
import java.util.Optional;

/** What the programs of a trade begin with: the events that it reports. What is there may be changed afterwards. */
public enum Template {
    IGAMING(TemplateEvents.IGAMING, new FirstProgram("casino", "Casino")),
    FOREX(TemplateEvents.FOREX, new FirstProgram("trading", "Trading")),
    PROP(TemplateEvents.PROP, new FirstProgram("challenges", "Challenges")),
    SAAS(TemplateEvents.SAAS, new FirstProgram("app", "App")),
    ECOMMERCE(TemplateEvents.ECOMMERCE, new FirstProgram("shop", "Shop")),
    BLANK;

    /** An event type of a template. */
    public record EventSeed(String key, EventTypeTerms terms) {}

    record FirstProgram(String key, String name) {}

    private final List<EventSeed> eventTypes;
    private final Optional<FirstProgram> firstProgram;

    Template(List<EventSeed> eventTypes, FirstProgram firstProgram) {
        this.eventTypes = eventTypes;
        this.firstProgram = Optional.of(firstProgram);
    }

    Template() {
        eventTypes = List.of();
        firstProgram = Optional.empty();
    }

    /** In the order of the funnel. */
    public List<EventSeed> eventTypes() {
        return eventTypes;
    }

    Optional<FirstProgram> firstProgram() {
        return firstProgram;
    }
}
