package io.tributary.tracking.click;

import io.tributary.program.Program;
import java.time.Duration;

/** The first-party cookie that keeps a visitor's click id, one for each program. */
public final class ClickCookie {

    private static final String PREFIX = "click_";

    private ClickCookie() {}

    /** The name of the program's cookie. */
    public static String name(Program program) {
        return PREFIX + program.key();
    }

    /** The header that sets it, for the program's cookie duration. */
    static String of(Program program, String clickId) {
        return name(program)
                + '='
                + clickId
                + "; Path=/; Max-Age="
                + Duration.ofDays(program.terms().cookieDays()).toSeconds()
                + "; HttpOnly; Secure; SameSite=Lax";
    }
}
