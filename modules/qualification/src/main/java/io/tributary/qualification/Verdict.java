package io.tributary.qualification;

import io.tributary.tracking.attribution.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition says about a customer: yes since a certain fact, not yet, or no. */
public sealed interface Verdict {

    /**
     * The condition holds.
     *
     * @param cause the fact that completed it; none where nothing had to happen
     */
    record Qualified(@Nullable Fact cause) implements Verdict {}

    /** It may still come to hold. */
    record Pending(List<Progress> progress) implements Verdict {
        public Pending {
            progress = List.copyOf(progress);
        }
    }

    /**
     * It does not hold, and time alone will not change that.
     *
     * @param reason a stable code: window_closed or excluded
     * @param detail the same as a sentence
     */
    record Failed(String reason, String detail) implements Verdict {}
}
