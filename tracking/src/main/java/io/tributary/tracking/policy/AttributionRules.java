package io.tributary.tracking.policy;

import io.tributary.program.Window;
import java.time.Instant;

/**
 * How a program gives credit for what happens from a moment on.
 *
 * @param number of this version within its program, from 1
 * @param validFrom events that happen from this moment on are decided by it, until a later version takes over
 * @param clickWindow for how long a click may earn
 * @param customerWindow for how long a customer stays with who brought it
 */
public record AttributionRules(
        int number, Instant validFrom, Window clickWindow, Window customerWindow, AttributionTerms terms) {

    /** For how long a click may earn by events of this type. */
    public Window clickWindow(String eventType) {
        return terms.eventWindows().getOrDefault(eventType, clickWindow);
    }
}
