package io.tributary.tracking.traffic;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tributary.kernel.Refusal;
import io.tributary.program.DestinationMacros;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program, or one link, does with its visitors.
 *
 * @param audience who is sent on; everybody else goes to the fallback
 * @param rules the first one whose audience the visitor is in says where; after them, the usual destination
 * @param caps of a program only
 * @param uniqueHours for how long a further click of the same visitor on the same link is a repeat: 1 to 720; none: a
 *     day, or for a link as its program says
 * @param fallbackUrl where visitors go who are not sent on; none: as the program says
 */
public record TrafficTerms(
        @JsonSetter(nulls = Nulls.SKIP) Audience audience,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<TrafficRule> rules,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ClickCap> caps,
        @Nullable Integer uniqueHours,
        @Nullable String fallbackUrl) {

    public static final TrafficTerms NONE = new TrafficTerms(Audience.EVERYBODY, List.of(), List.of(), null, null);

    private static final int MOST_RULES = 50;
    private static final int MOST_CAPS = 8;
    private static final int MOST_HOURS = 720;

    /** As JSON brings them: without an audience everybody is sent on. */
    @SuppressWarnings("NullAway")
    public TrafficTerms {
        audience = audience == null ? Audience.EVERYBODY : audience;
    }

    /**
     * The same terms, in one form.
     *
     * @throws Refusal naming the first field that is wrong (422)
     */
    TrafficTerms checked() {
        audience.check();
        if (rules.size() > MOST_RULES) {
            throw Refusal.invalid("too_many", "rules", "There may be up to " + MOST_RULES + ".");
        }
        caps.forEach(ClickCap::check);
        if (caps.size() > MOST_CAPS
                || caps.stream().map(TrafficTerms::kind).distinct().count() < caps.size()) {
            throw Refusal.invalid("bad_cap", "caps", "There is one cap at most for each scope and period.");
        }
        if (uniqueHours != null && (uniqueHours < 1 || uniqueHours > MOST_HOURS)) {
            throw Refusal.invalid("bad_hours", "unique_hours", "Visitors are remembered for 1 to 720 hours.");
        }
        return new TrafficTerms(
                audience,
                rules.stream().map(TrafficRule::checked).toList(),
                caps,
                uniqueHours,
                DestinationMacros.optionalUrl(fallbackUrl, "fallback_url"));
    }

    private static List<Enum<?>> kind(ClickCap cap) {
        return List.of(cap.scope(), cap.period());
    }
}
