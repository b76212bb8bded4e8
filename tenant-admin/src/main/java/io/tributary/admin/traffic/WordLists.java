package io.tributary.admin.traffic;

import io.tributary.admin.Words;
import io.tributary.kernel.Refusal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Constants and countries as people list them in an input: separated by commas or blanks. */
final class WordLists {

    private WordLists() {}

    static Set<String> countries(String text) {
        return split(text).stream()
                .map(country -> country.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static <E extends Enum<E>> Set<E> constants(Class<E> type, String text, String field) {
        return constants(type, split(text), field);
    }

    static <E extends Enum<E>> Set<E> constants(Class<E> type, Collection<String> words, String field) {
        return words.stream()
                .map(word -> constant(type, word, field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word, String field) {
        return Objects.requireNonNull(Words.constant(type, word.toLowerCase(Locale.ROOT), field));
    }

    static int number(String text, String field) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid("bad_number", field, "This is a whole number.");
        }
    }

    static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(WordLists::word).collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> split(String text) {
        return Stream.of(text.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    }
}
