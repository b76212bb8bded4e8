package io.tributary.tracking.legacy;

import java.util.Set;

/** Addresses that are this application's own, whatever links looked like before. */
final class OwnPaths {

    private static final String CLICK = "c";

    private static final Set<String> FIRST = Set.of(
            "s2s",
            "p",
            "b",
            "w",
            "i",
            "t.js",
            "api",
            "admin",
            "portal",
            "q",
            "webjars",
            "pages",
            "everflow",
            "account",
            "sign-in",
            "sign-up",
            "sign-out",
            "reset",
            "verify",
            "sso",
            "invitation",
            "language",
            "demo",
            ".well-known",
            "favicon.ico");

    private OwnPaths() {}

    /** Whether the path can be no old link's. Codes that we would not give out may be, even under our own /c/. */
    static boolean contain(String path) {
        var first = first(path);
        return FIRST.contains(first) || first.equals(CLICK) && isCode(path);
    }

    /** Whether a path that begins so would never be asked for. */
    static boolean reserve(String segment) {
        return FIRST.contains(segment);
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    private static boolean isCode(String path) {
        return path.chars()
                .skip(CLICK.length() + 2L)
                .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
