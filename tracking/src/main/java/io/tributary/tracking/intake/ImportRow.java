package io.tributary.tracking.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row by the names its columns are mapped to, constants included. A cell that is empty is not there; text is as it
 * stands in the file.
 *
 * @param line of the file, the header being the first
 */
public record ImportRow(int line, Map<String, String> values) {

    public @Nullable String value(String name) {
        return values.get(name);
    }
}
