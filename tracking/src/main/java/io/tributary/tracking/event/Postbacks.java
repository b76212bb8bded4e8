package io.tributary.tracking.event;

import io.tributary.tracking.dialect.Dialect;
import io.tributary.tracking.dialect.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Hears what servers report by query and form, each in its own words, and answers in its own form. */
@ApplicationScoped
class Postbacks {

    private static final String DIALECT = "dialect";
    private static final String NOT_FINAL = "not_final";
    private static final String NOT_FINAL_DETAIL = "The sender says that this is not final yet, so it does not count.";

    private final Events events;
    private final Vocabularies vocabularies;

    Postbacks(Events events, Vocabularies vocabularies) {
        this.events = events;
        this.vocabularies = vocabularies;
    }

    /**
     * Records what was said through the door.
     *
     * @param usual the dialect of the address, where the integration does not name one
     */
    Response record(Door door, String query, String form, Dialect usual) {
        try {
            var said = Report.ofQuery(query, form);
            var vocabulary = vocabulary(door, said, usual);
            var wanted = said.said("resp");
            var receipt = record(door, said, vocabulary);
            return vocabulary.dialect() == Dialect.NATIVE || wanted.isPresent()
                    ? Answers.of(receipt, wanted.orElse("json"))
                    : Answers.of(receipt, vocabulary.dialect().voice(), said);
        } catch (Malformed malformed) {
            return Answers.of(events.refuse(door, malformed, query + '\n' + form), "json");
        }
    }

    /** Records what was kept as it came; a refusal is told and not kept again. */
    Receipt again(Door door, Report said) {
        var vocabulary = vocabulary(door, said, Dialect.NATIVE);
        if (vocabulary.plain()) {
            return events.recordOrTell(door, said);
        }
        var heard = hear(door, said, vocabulary);
        return heard.open()
                ? Receipt.refused(Receipt.Status.REJECTED, NOT_FINAL, null, NOT_FINAL_DETAIL)
                : events.recordOrTell(door, new Report(heard.values(), false, said.raw()));
    }

    private Receipt record(Door door, Report said, Vocabulary vocabulary) {
        if (vocabulary.plain()) {
            return events.record(door, said);
        }
        var heard = hear(door, said, vocabulary);
        var report = new Report(heard.values(), false, raw(said, vocabulary));
        return heard.open()
                ? events.reject(door, report, new Rejection(NOT_FINAL, null, NOT_FINAL_DETAIL))
                : events.record(door, report);
    }

    private static Vocabulary.Heard hear(Door door, Report said, Vocabulary vocabulary) {
        var currency = door.reporter().programs().getFirst().program().currency();
        return vocabulary.hear(said.values(), currency);
    }

    /** That of the integration; a report may name its dialect itself, as those do that were kept. */
    private Vocabulary vocabulary(Door door, Report said, Dialect usual) {
        var named = said.values().remove(DIALECT);
        for (var dialect : Dialect.values()) {
            if (dialect.name().toLowerCase(Locale.ROOT).equals(named)) {
                return vocabularies.of(door.reporter(), dialect);
            }
        }
        return vocabularies.of(door.reporter(), usual);
    }

    /** What is kept: without the sender's secret, and with the dialect that may have been the address's. */
    private static String raw(Report said, Vocabulary vocabulary) {
        var dialect = vocabulary.dialect();
        var secret = dialect.keyParameter();
        var raw = said.raw().replaceAll("(?<=^|&)(" + secret + "|key|" + DIALECT + ")=[^&]*(&|$)", "");
        return dialect == Dialect.NATIVE
                ? raw
                : raw
                        + (raw.isEmpty() || raw.endsWith("&") ? "" : "&")
                        + DIALECT
                        + '='
                        + dialect.name().toLowerCase(Locale.ROOT);
    }
}
