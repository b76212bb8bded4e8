package io.tributary.tracking.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand for a value which nobody has put in. Pure. */
public final class Placeholders {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_.:-]*";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\{\\{\\s*(" + NAME + ")\\s*}}"),
            Pattern.compile("\\$?\\{\\s*(" + NAME + ")\\s*}"),
            Pattern.compile("\\[\\s*(" + NAME + ")\\s*]"),
            Pattern.compile("<\\s*(" + NAME + ")\\s*>"),
            Pattern.compile("%%?(" + NAME + ")%%?"),
            Pattern.compile("#(" + NAME + ")#"),
            Pattern.compile("@(" + NAME + ")@"),
            Pattern.compile("\\$(" + NAME + ")\\$?"),
            Pattern.compile("__(" + NAME + "?)__"),
            Pattern.compile("\\(\\(?\\s*(" + NAME + ")\\s*\\)\\)?"));
    private static final Pattern BRACE = Pattern.compile(".*[{}\\[\\]].*");
    private static final Set<String> NOTHING =
            Set.of("null", "undefined", "nil", "none", "nan", "n/a", "xxx", "todo", "test123", "changeme");
    private static final Pattern TO_DO = Pattern.compile("(?i)(your|insert|replace|enter)[-_ ].*");

    private Placeholders() {}

    /** The name inside, where the whole value is a placeholder in one of the forms that trackers and shops use. */
    public static Optional<String> nameIn(String value) {
        return FORMS.stream()
                .map(form -> form.matcher(value.strip()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** Whether a placeholder stands somewhere within the value. */
    static boolean within(String value) {
        return FORMS.subList(0, 3).stream().anyMatch(form -> form.matcher(value).find());
    }

    /** Whether it has a brace that belongs to no placeholder. */
    static boolean hasLooseBrace(String value) {
        var rest = value;
        for (var form : FORMS.subList(0, 3)) {
            rest = form.matcher(rest).replaceAll("");
        }
        return BRACE.matcher(rest).matches();
    }

    /** Whether it is a word that programs and manuals write where there is no value. */
    static boolean isNothing(String value) {
        var word = value.strip().toLowerCase(Locale.ROOT);
        return NOTHING.contains(word) || TO_DO.matcher(value.strip()).matches();
    }
}
