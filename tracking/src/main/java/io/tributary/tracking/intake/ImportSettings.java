package io.tributary.tracking.intake;

import io.tributary.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do with a file.
 *
 * @param kind what its rows are
 * @param dryRun only tell what would become of each row
 * @param columns the column's name by the name of what it says; a column that is called like what it says need not be
 *     here
 * @param constants what is the same for all rows
 */
public record ImportSettings(String kind, boolean dryRun, Map<String, String> columns, Map<String, String> constants) {

    private static final int MOST = 200;
    private static final int LONGEST = 500;

    public ImportSettings {
        columns = checked(columns, "columns");
        constants = checked(constants, "constants");
    }

    private static Map<String, String> checked(Map<String, String> values, String field) {
        if (values.size() > MOST
                || values.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().length() > LONGEST
                                || entry.getValue().length() > LONGEST
                                || entry.getValue().codePoints().anyMatch(Character::isISOControl))) {
            throw Refusal.invalid("bad_value", field, "There are too many of them, or one is too long.");
        }
        return Map.copyOf(values);
    }

    /** The same as a dry run, or as a real one. */
    public ImportSettings with(boolean dry) {
        return new ImportSettings(kind, dry, columns, constants);
    }

    /** The same, where columns that are called like what they can mean are mapped too. */
    ImportSettings completed(List<String> header, List<ImportName> names) {
        var completed = new HashMap<>(columns);
        for (var name : names) {
            if (header.contains(name.name())
                    && !constants.containsKey(name.name())
                    && !columns.containsValue(name.name())) {
                completed.putIfAbsent(name.name(), name.name());
            }
        }
        return new ImportSettings(kind, dryRun, completed, constants);
    }
}
