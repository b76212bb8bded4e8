package io.tributary.admin.sources;

import io.quarkus.qute.TemplateData;
import io.tributary.pages.Option;
import io.tributary.program.EventType;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.webhook.Condition;
import io.tributary.tracking.webhook.Form;
import io.tributary.tracking.webhook.Preset;
import io.tributary.tracking.webhook.Sender;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be chosen where rules are made. */
@TemplateData
record WebhookChoices(
        List<Option> senders,
        List<Option> presets,
        List<Option> events,
        List<String> names,
        List<Option> tests,
        List<Option> forms) {

    private static final List<String> NAMES = List.of(
            "event",
            "txid",
            "customer_id",
            "click_id",
            "amount",
            "currency",
            "ts",
            "coupon",
            "affiliate",
            "quantity",
            "reverses",
            "reason");

    static WebhookChoices of(Integration integration, SourceMessages words) {
        var types = EventType.ofProgram(integration.programId());
        var fields = new TreeSet<String>();
        types.forEach(type -> fields.addAll(type.fields().keySet()));
        return new WebhookChoices(
                options(Sender.values(), words::sender),
                options(Preset.values(), words::preset),
                types.stream().map(type -> new Option(type.key(), type.name())).toList(),
                Stream.concat(NAMES.stream(), fields.stream()).toList(),
                options(Condition.Test.values(), words::conditionTest),
                options(Form.values(), words::writtenAs));
    }

    private static <E extends Enum<E>> List<Option> options(E[] constants, Function<E, String> label) {
        return Stream.of(constants)
                .map(constant -> new Option(constant.name().toLowerCase(Locale.ROOT), label.apply(constant)))
                .toList();
    }
}
