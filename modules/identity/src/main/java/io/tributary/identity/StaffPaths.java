package io.tributary.identity;

import java.util.Set;

/** Addresses for people and programs that sign in: a host that is there for tracking only does not have them. */
final class StaffPaths {

    /** Reports come in here too. */
    private static final String EVENTS = "/api/v1/events";

    private static final Set<String> FIRST = Set.of(
            "account",
            "admin",
            "api",
            "demo",
            "invitation",
            "language",
            "portal",
            "reset",
            "sign-in",
            "sign-out",
            "sign-up",
            "sso",
            "verify");

    private StaffPaths() {}

    static boolean include(String path) {
        int end = path.indexOf('/', 1);
        var first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        return FIRST.contains(first) && !path.equals(EVENTS);
    }
}
