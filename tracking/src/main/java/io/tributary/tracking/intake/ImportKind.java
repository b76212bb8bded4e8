package io.tributary.tracking.intake;

import java.util.List;

/** What the rows of a file can be: events, activity, affiliates. A bean of each kind is found by its key. */
public interface ImportKind {

    /** A short, stable name in snake_case, such as {@code events}. */
    String key();

    /**
     * The names that a column or a constant may be mapped to, the most important first; those that a row cannot do
     * without are marked.
     *
     * @param job whose constants may tell more, such as which program it is about
     */
    List<ImportName> names(ImportJob job);

    /**
     * Refuses what is wrong with the mapping before any row is read.
     *
     * @throws io.tributary.kernel.Refusal what is wrong with it
     */
    default void check(ImportJob job) {}

    /** Begins a run, or takes it up again after it was cut off. A dry run always begins at its first row. */
    ImportRun begin(ImportJob job);
}
