package io.tributary.tracking.intake;

/** What a column can mean. */
public record ImportName(String name, boolean required) {

    public static ImportName required(String name) {
        return new ImportName(name, true);
    }

    public static ImportName optional(String name) {
        return new ImportName(name, false);
    }
}
