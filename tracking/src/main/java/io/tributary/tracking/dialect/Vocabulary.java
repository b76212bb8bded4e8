package io.tributary.tracking.dialect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one server speaks: its dialect, and the words of its own. Pure: it translates parameters into ours and believes
 * nothing.
 *
 * @param parameters names of its own → our names; they go before those of the dialect
 * @param events words for events → keys of event types; a word that is not here is a key itself
 * @param defaultEvent the event type that is meant where none is named
 */
public record Vocabulary(
        Dialect dialect,
        Map<String, String> parameters,
        Map<String, String> events,
        @Nullable String defaultEvent) {

    /** Our own names. */
    public static final Vocabulary NATIVE = new Vocabulary(Dialect.NATIVE, Map.of(), Map.of(), null);

    private static final String EVENT = "event";
    private static final String TXID = "txid";
    private static final String CLICK = "click_id";
    private static final String CURRENCY = "currency";

    public Vocabulary {
        parameters = Map.copyOf(parameters);
        events = Map.copyOf(events);
    }

    /** The same words in another dialect, unless one is named already. */
    public Vocabulary or(Dialect other) {
        return dialect == Dialect.NATIVE && other != Dialect.NATIVE
                ? new Vocabulary(other, parameters, events, defaultEvent)
                : this;
    }

    /** Whether there is nothing to translate. */
    public boolean plain() {
        return dialect == Dialect.NATIVE && parameters.isEmpty() && events.isEmpty() && defaultEvent == null;
    }

    /**
     * What was heard.
     *
     * @param values by our names; names without a meaning stay as they are
     * @param open the sender says that this is not final yet, so it must not count
     */
    public record Heard(Map<String, Object> values, boolean open) {}

    /**
     * Translates the parameters of a postback.
     *
     * @param currency of amounts that come without one, as most trackers have them
     */
    public Heard hear(Map<String, Object> said, String currency) {
        var grammar = dialect.grammar();
        var values = new LinkedHashMap<String, Object>();
        said.forEach((name, value) -> {
            if (!name.equals(grammar.keyParameter()) || dialect == Dialect.NATIVE) {
                values.putIfAbsent(ours(name, grammar), value);
            }
        });
        identify(said, values, grammar);
        var word = word(said, grammar);
        var finality = finality(said, grammar, word);
        name(values, grammar, word, finality);
        if (finality == Finality.TAKEN_BACK) {
            takeBack(values);
        }
        if (dialect != Dialect.NATIVE && values.containsKey("amount")) {
            values.putIfAbsent(CURRENCY, currency);
            values.computeIfPresent(CURRENCY, (name, value) -> value.toString().toUpperCase(Locale.ROOT));
        }
        return new Heard(values, finality == Finality.OPEN);
    }

    private String ours(String name, Dialect.Grammar grammar) {
        return parameters.getOrDefault(name, grammar.names().getOrDefault(name, name));
    }

    /** The first identity that is there; without one a click converts once for each event type. */
    private void identify(Map<String, Object> said, Map<String, Object> values, Dialect.Grammar grammar) {
        if (dialect == Dialect.NATIVE || parameters.containsValue(TXID) && values.containsKey(TXID)) {
            return;
        }
        grammar.identities().stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(values.get(CLICK)))
                .ifPresent(identity -> values.put(TXID, identity));
    }

    private @Nullable String word(Map<String, Object> said, Dialect.Grammar grammar) {
        for (var selector : grammar.selectors()) {
            if (said.get(selector) instanceof String word) {
                return word;
            }
        }
        return said.get(EVENT) instanceof String word ? word : grammar.defaultEvent();
    }

    private static Finality finality(Map<String, Object> said, Dialect.Grammar grammar, @Nullable String word) {
        if (word != null && (listed(said, "ignore_status", word) || listed(said, "ignore", word))) {
            return Finality.OPEN;
        }
        if (word != null && listed(said, "rejected_status", word)) {
            return Finality.TAKEN_BACK;
        }
        var status = grammar.status() == null ? null : said.get(grammar.status());
        return status == null
                ? Finality.FINAL
                : grammar.statuses().getOrDefault(status.toString().toLowerCase(Locale.ROOT), Finality.FINAL);
    }

    private void name(Map<String, Object> values, Dialect.Grammar grammar, @Nullable String said, Finality finality) {
        grammar.selectors().forEach(values::remove);
        var word = said == null ? null : meant(values, said);
        var known = word == null ? null : events.get(word);
        if (known != null) {
            values.put(EVENT, known);
        } else if (defaultEvent != null
                && (word == null || word.equals(grammar.defaultEvent()) || finality == Finality.TAKEN_BACK)) {
            values.put(EVENT, defaultEvent);
        } else if (word != null) {
            values.put(EVENT, word);
        }
    }

    /** Keitaro's senders say in the address itself which of their words mean a sale or a lead. */
    private String meant(Map<String, Object> said, String word) {
        return dialect == Dialect.KEITARO && listed(said, "sale_status", word)
                ? "sale"
                : dialect == Dialect.KEITARO && listed(said, "lead_status", word) ? "lead" : word;
    }

    /** It takes back whatever was reported under the same identity. */
    private static void takeBack(Map<String, Object> values) {
        var original = values.get(TXID);
        if (original != null) {
            values.put("reverses", original);
            values.put(TXID, original + ":back");
            values.remove("amount");
        }
    }

    private static boolean listed(Map<String, Object> said, String list, String word) {
        return said.get(list) instanceof String words
                && Arrays.asList(words.split(",")).contains(word);
    }
}
