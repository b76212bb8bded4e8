package io.tributary.tracking.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parameters of a pasted address one by one, and names what is wrong with how they are written. Pure. */
final class QueryCheck {

    private static final Pattern TWICE_ENCODED = Pattern.compile("%25[0-9A-Fa-f]{2}");
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("clickid", "click_id"),
            Map.entry("click", "click_id"),
            Map.entry("cid", "click_id"),
            Map.entry("subid", "click_id"),
            Map.entry("visitid", "click_id"),
            Map.entry("transactionid", "txid"),
            Map.entry("txnid", "txid"),
            Map.entry("orderid", "txid"),
            Map.entry("tid", "txid"),
            Map.entry("goal", "event"),
            Map.entry("goalid", "event"),
            Map.entry("eventtype", "event"),
            Map.entry("action", "event"),
            Map.entry("payout", "amount"),
            Map.entry("sum", "amount"),
            Map.entry("value", "amount"),
            Map.entry("revenue", "amount"),
            Map.entry("price", "amount"),
            Map.entry("saleamount", "amount"),
            Map.entry("cur", "currency"),
            Map.entry("curr", "currency"),
            Map.entry("playerid", "customer_id"),
            Map.entry("userid", "customer_id"),
            Map.entry("uid", "customer_id"),
            Map.entry("customer", "customer_id"),
            Map.entry("timestamp", "ts"),
            Map.entry("time", "ts"),
            Map.entry("qty", "quantity"),
            Map.entry("code", "coupon"),
            Map.entry("promocode", "coupon"));

    private final List<Finding> findings;
    private final Map<String, String> values = new LinkedHashMap<>();

    QueryCheck(List<Finding> findings) {
        this.findings = findings;
    }

    /**
     * The parameters that have a value somebody could mean, decoded, under the names that were written.
     *
     * @param known names that mean something here
     */
    Map<String, String> read(String query, Set<String> known) {
        if (query.contains("&amp;")) {
            findings.add(Finding.error(
                    "html_escaped", null, "The address was copied from a page's source: write & instead of &amp;."));
        }
        if (query.contains("?")) {
            findings.add(Finding.error(
                    "second_question_mark",
                    null,
                    "After the first ? parameters are parted by &: replace the second ?."));
        }
        for (var part : query.replace("&amp;", "&").split("&")) {
            if (!part.isEmpty()) {
                var pair = part.split("=", 2);
                parameter(pair[0], pair.length == 1 ? "" : pair[1], known);
            }
        }
        return values;
    }

    private void parameter(String rawName, String raw, Set<String> known) {
        var name = decoded(rawName);
        var value = decoded(raw);
        if (!known.contains(name)) {
            misnamed(name, known);
        }
        if (values.containsKey(name)) {
            findings.add(Finding.error("said_twice", name, "The parameter is there more than once."));
            return;
        }
        if (TWICE_ENCODED.matcher(raw).find()) {
            findings.add(Finding.error(
                    "encoded_twice",
                    name,
                    "The value is percent-encoded twice, so that %20 arrives instead of a space."));
        }
        if (!value.equals(value.strip())) {
            findings.add(Finding.error("stray_space", name, "A space stands before or after the value."));
        }
        if (value.isBlank()) {
            findings.add(Finding.warning("empty_value", name, "The parameter is there and has no value."));
        } else if (Placeholders.nameIn(value).isPresent()) {
            findings.add(Finding.error(
                    "unreplaced_macro",
                    name,
                    "The value is still a placeholder: your system has to put the real value there before it calls."));
        } else if (Placeholders.hasLooseBrace(value)) {
            findings.add(Finding.error(
                    "wrong_braces",
                    name,
                    "A brace is not opened or not closed, so that the macro is not seen as one."));
        } else if (Placeholders.within(value)) {
            findings.add(Finding.error("unreplaced_macro", name, "A placeholder stands within the value."));
        } else if (Placeholders.isNothing(value)) {
            findings.add(Finding.error("not_a_value", name, "The value is a word for having none."));
        } else {
            values.put(name, value.strip());
        }
    }

    private void misnamed(String name, Set<String> known) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var meant = new ArrayList<>(
                known.stream().filter(one -> one.replace("_", "").equals(plain)).toList());
        if (meant.isEmpty() && MEANT.containsKey(plain) && known.contains(MEANT.get(plain))) {
            meant.add(MEANT.get(plain));
        }
        if (meant.isEmpty()) {
            findings.add(
                    Finding.warning("unknown_parameter", name, "Nobody here reads this parameter: it is ignored."));
        } else {
            findings.add(Finding.error(
                    "misnamed_parameter", name, "The parameter is called " + meant.getFirst() + " here."));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return text;
        }
    }
}
