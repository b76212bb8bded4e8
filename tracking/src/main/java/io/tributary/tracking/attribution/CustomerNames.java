package io.tributary.tracking.attribution;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of all that was said about a customer may also be said of an affiliate: e-mail addresses, and SHA-256 hashes of
 * them, in lower case. It does not matter when it was said: somebody is who they are.
 */
record CustomerNames(Set<String> names) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static CustomerNames of(Timeline timeline) {
        var names = new HashSet<String>();
        if (timeline.customer() != null) {
            add(names, timeline.customer());
        }
        for (var fact : timeline.facts()) {
            for (var value : fact.fields().values()) {
                if (value instanceof String text) {
                    add(names, text);
                }
            }
        }
        return new CustomerNames(names);
    }

    private static void add(Set<String> names, String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        if (name.indexOf('@') > 0 || HASH.matcher(name).matches()) {
            names.add(name);
        }
    }
}
