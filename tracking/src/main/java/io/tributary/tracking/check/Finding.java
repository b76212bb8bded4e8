package io.tributary.tracking.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing about an address that somebody should look at.
 *
 * @param code stable, in snake_case
 * @param field the parameter or macro, where it is about one
 * @param detail a sentence for people
 */
public record Finding(
        Severity severity, String code, @Nullable String field, String detail) {

    /** How bad it is. */
    public enum Severity {
        /** Events will be lost or refused. */
        ERROR,
        /** It works, and perhaps not as it was meant. */
        WARNING
    }

    public static Finding error(String code, @Nullable String field, String detail) {
        return new Finding(Severity.ERROR, code, field, detail);
    }

    public static Finding warning(String code, @Nullable String field, String detail) {
        return new Finding(Severity.WARNING, code, field, detail);
    }

    /** Whether none of them is an error. */
    public static boolean fine(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
