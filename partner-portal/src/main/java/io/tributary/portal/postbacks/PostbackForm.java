package io.tributary.portal.postbacks;

import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Option;
import io.tributary.postbacks.Postback;
import io.tributary.postbacks.PostbackTerms;
import io.tributary.postbacks.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A postback as inputs, and back. */
final class PostbackForm {

    private PostbackForm() {}

    static Form of(Postback postback) {
        var form = Form.empty()
                .with("name", postback.name())
                .with("method", word(postback.method()))
                .with("url", postback.url())
                .with("version", postback.version());
        postback.triggers().forEach(trigger -> form.add("trigger", word(trigger)));
        return form;
    }

    static PostbackTerms terms(Form form) {
        var triggers = form.values("trigger").stream()
                .map(word -> constant(Trigger.values(), word, "trigger"))
                .collect(Collectors.toSet());
        var method = constant(Postback.Method.values(), form.value("method"), "method");
        return new PostbackTerms(form.value("name"), method, form.value("url"), triggers);
    }

    static List<Option> methods(PostbackMessages words) {
        return Stream.of(Postback.Method.values())
                .map(method -> new Option(word(method), words.method(method)))
                .toList();
    }

    static List<Option> triggers(PostbackMessages words) {
        return Stream.of(Trigger.values())
                .map(trigger -> new Option(word(trigger), words.trigger(trigger)))
                .toList();
    }

    private static <E extends Enum<E>> E constant(E[] constants, String word, String field) {
        return Stream.of(constants)
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("bad_value", field, "This word is not known here."));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
