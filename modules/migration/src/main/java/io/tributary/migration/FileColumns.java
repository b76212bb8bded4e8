package io.tributary.migration;

import io.tributary.tracking.intake.ImportName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the columns of another system's files mean, by what their rows are. */
final class FileColumns {

    static final List<ImportName> PLANS = List.of(
            ImportName.required("plan"),
            ImportName.required("name"),
            ImportName.required("program"),
            ImportName.required("event"),
            ImportName.optional("flat"),
            ImportName.optional("percent"),
            ImportName.optional("hold"),
            ImportName.optional("currency"),
            ImportName.optional("valid_from"),
            ImportName.optional("default"));

    static final List<ImportName> AFFILIATES = List.of(
            ImportName.required("old_id"),
            ImportName.required("name"),
            ImportName.required("email"),
            ImportName.optional("company"),
            ImportName.optional("website"),
            ImportName.optional("country"),
            ImportName.optional("locale"),
            ImportName.optional("status"),
            ImportName.optional("reason"),
            ImportName.optional("plan"));

    static final List<ImportName> LINKS = List.of(
            ImportName.required("url"),
            ImportName.required("affiliate"),
            ImportName.required("program"),
            ImportName.optional("destination"),
            ImportName.optional("name"),
            ImportName.optional("code"));

    static final List<ImportName> CUSTOMERS = List.of(
            ImportName.required("customer_id"),
            ImportName.required("affiliate"),
            ImportName.required("since"),
            ImportName.required("program"));

    static final List<ImportName> BALANCES = List.of(
            ImportName.required("affiliate"),
            ImportName.required("amount"),
            ImportName.required("currency"),
            ImportName.optional("as_of"));

    static final List<ImportName> SHADOW = List.of(
            ImportName.required("affiliate"),
            ImportName.required("day"),
            ImportName.optional("clicks"),
            ImportName.optional("conversions"),
            ImportName.optional("commission"),
            ImportName.optional("currency"),
            ImportName.optional("program"));

    static final List<ImportName> CLICKS = Stream.concat(
                    Stream.of(
                            ImportName.required("click_id"),
                            ImportName.required("clicked_at"),
                            ImportName.optional("url"),
                            ImportName.optional("code"),
                            ImportName.optional("affiliate"),
                            ImportName.optional("program"),
                            ImportName.optional("aff_click_id")),
                    IntStream.rangeClosed(1, 10).mapToObj(i -> ImportName.optional("sub" + i)))
            .toList();

    private FileColumns() {}
}
