package io.tributary.admin.monitor;

import io.quarkus.qute.TemplateExtension;
import io.tributary.tracking.check.Finding;
import io.tributary.tracking.event.Channel;
import io.tributary.tracking.inbound.InboundEntry;
import io.tributary.tracking.silence.Silences;

/** The colours and forms of what templates write about what came in. */
@TemplateExtension
class MonitorWords {

    private MonitorWords() {}

    static String tone(InboundEntry entry) {
        return switch (entry.outcome()) {
            case ACCEPTED -> "green";
            case DUPLICATE, TEST -> "azure";
            case CONFLICT -> "orange";
            case REJECTED, MALFORMED, DENIED -> "red";
        };
    }

    static Channel way(InboundEntry entry) {
        return Channel.valueOf(entry.channel());
    }

    static long millis(InboundEntry entry) {
        return Math.max(1, entry.duration().toMillis());
    }

    static String tone(Silences.Source source) {
        return source.silent() ? "red" : source.learning() || source.muted() ? "secondary" : "green";
    }

    static String tone(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR ? "red" : "orange";
    }

    /** To whole percents, but never nought where anything failed. */
    static long percent(double failed) {
        return failed > 0 && failed < 1 ? 1 : Math.round(failed);
    }
}
