package io.tributary.tracking.event;

import io.tributary.program.Catalog;
import io.tributary.program.EventType;

/** Which program and event type a report is about. */
final class Programs {

    private static final String EVENT = "event";
    private static final String PROGRAM = "program";

    private Programs() {}

    /** The program that is named or, among those of the reporter, the only one with such an event type. */
    static Catalog.Entry of(Reporter reporter, Report report) {
        var programs = reporter.programs();
        if (programs.size() == 1) {
            return programs.getFirst();
        }
        var named = report.text(PROGRAM, "unknown_program");
        var event = report.text(EVENT, "unknown_event_type");
        var candidates = programs.stream()
                .filter(entry -> named == null
                        ? event != null && entry.eventType(event).isPresent()
                        : entry.program().key().equals(named))
                .toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (named != null) {
            throw new Rejection("unknown_program", PROGRAM, "There is no program of that key.");
        }
        throw candidates.isEmpty()
                ? unknown(event == null)
                : new Rejection("missing_field", PROGRAM, "Several programs have such events: name one.");
    }

    static EventType eventType(Catalog.Entry entry, Report report) {
        var event = report.text(EVENT, "unknown_event_type");
        if (event == null) {
            throw unknown(true);
        }
        return entry.eventType(event).orElseThrow(() -> unknown(false));
    }

    private static Rejection unknown(boolean missing) {
        return missing
                ? new Rejection("missing_field", EVENT, "A report says which event it is about.")
                : new Rejection("unknown_event_type", EVENT, "The program has no event type of that key.");
    }
}
