package io.tributary.tracking.legacy;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.link.Destination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How addresses of one kind look, and what in them names the link. Pure.
 *
 * @param path such as {@code /aff_c} or {@code /{affiliate}/{offer}}, where braces stand for a part that names the link;
 *     {@code *} for any path
 * @param parameters of the query that name the link, all of them needed
 * @param renamed what a parameter of the query is called here: sub1 to sub10, aff_click_id, url or lp
 */
public record AddressPattern(String path, List<String> parameters, Map<String, String> renamed) {

    private static final String ANY = "*";
    private static final int LONGEST = 500;
    private static final Pattern SEGMENT = Pattern.compile("\\{[a-z0-9_]+}|[A-Za-z0-9._~-]+");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9._\\[\\]-]{1,64}");
    private static final Pattern OURS = Pattern.compile("sub([1-9]|10)|aff_click_id|url|lp|consent");
    private static final Set<String> MEANT_OTHERWISE = Set.of("url", "lp", "consent");

    public AddressPattern {
        parameters = List.copyOf(parameters);
        renamed = Map.copyOf(renamed);
    }

    /**
     * What an operator asks for, checked.
     *
     * @throws Refusal bad_path, reserved_path, bad_parameter or names_no_link (422)
     */
    public static AddressPattern of(
            @Nullable String path, @Nullable List<String> parameters, @Nullable Map<String, String> renamed) {
        var pattern = new AddressPattern(
                trimmed(path == null || path.isBlank() ? ANY : path.strip()),
                parameters == null ? List.of() : parameters,
                renamed == null ? Map.of() : renamed);
        pattern.check();
        return pattern;
    }

    private void check() {
        var segments = segments(path);
        if (!path.equals(ANY)
                && !segments.stream().allMatch(part -> SEGMENT.matcher(part).matches())) {
            throw Refusal.invalid("bad_path", "path", "A path is written like /aff_c or /{affiliate}/{offer}, or *.");
        }
        if (!segments.isEmpty() && OwnPaths.reserve(segments.getFirst())) {
            throw Refusal.invalid("reserved_path", "path", "Addresses that begin so are this application's own.");
        }
        if (!parameters.stream().allMatch(name -> PARAMETER.matcher(name).matches())
                || !renamed.keySet().stream()
                        .allMatch(name -> PARAMETER.matcher(name).matches())) {
            throw Refusal.invalid("bad_parameter", "parameters", "A parameter is a plain word such as offer_id.");
        }
        if (!renamed.values().stream().allMatch(name -> OURS.matcher(name).matches())) {
            throw Refusal.invalid(
                    "bad_parameter", "renamed", "Parameters become sub1 to sub10, aff_click_id, url, lp or consent.");
        }
        if (parameters.isEmpty() && segments.stream().noneMatch(AddressPattern::isName)) {
            throw Refusal.invalid("names_no_link", "parameters", "Some part of the address has to name the link.");
        }
    }

    /** What names the link in this address, the same however the rest of it looks; empty where it is another kind. */
    Optional<String> named(String address) {
        try {
            var read = new QueryStringDecoder(address);
            var names = new LinkedHashMap<String, String>();
            if (!readPath(read.path(), names)) {
                return Optional.empty();
            }
            for (var parameter : parameters) {
                var values = read.parameters().get(parameter);
                if (values == null || values.getFirst().isEmpty()) {
                    return Optional.empty();
                }
                names.put(parameter, values.getFirst());
            }
            return Optional.of(joined(names)).filter(named -> named.length() <= LONGEST);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The address of the link that has this code here, with all else that the old address said. */
    String forward(String address, String code) {
        var query = new StringBuilder();
        new QueryStringDecoder(address).parameters().forEach((name, values) -> {
            var ours = renamed.get(name);
            if (ours != null || !parameters.contains(name) && !MEANT_OTHERWISE.contains(name)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(Destination.encode(ours == null ? name : ours))
                        .append('=')
                        .append(Destination.encode(values.getFirst()));
            }
        });
        return "/c/" + code + query;
    }

    /** Whether both are about the same addresses, whatever they call the rest of them. */
    boolean isLike(AddressPattern other) {
        return path.equals(other.path) && parameters.equals(other.parameters);
    }

    /** The more an address must have, the earlier it is looked at. */
    int weight() {
        var segments = segments(path);
        long fixed = segments.stream().filter(segment -> !isName(segment)).count();
        return (int) (100 * fixed + 10L * parameters.size() + segments.size());
    }

    private boolean readPath(String asked, Map<String, String> names) {
        if (path.equals(ANY)) {
            return true;
        }
        var wanted = segments(path);
        var parts = segments(asked);
        if (wanted.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            var segment = wanted.get(i);
            if (isName(segment)) {
                names.put(segment, parts.get(i));
            } else if (!segment.equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String joined(Map<String, String> names) {
        var joined = new ArrayList<String>();
        names.forEach((name, value) -> joined.add(name.replaceAll("[{}]", "") + "=" + Destination.encode(value)));
        return String.join("&", joined);
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return path.equals(ANY)
                ? List.of()
                : Arrays.stream(path.split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .toList();
    }

    private static String trimmed(String path) {
        return path.equals(ANY) ? path : "/" + String.join("/", segments(path));
    }
}
