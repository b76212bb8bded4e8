package io.tributary.pages;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A sentence for the next page only, carried there by a cookie. It is shown as text, so a forged one harms nobody. */
public record Flash(boolean good, String text) {

    static final String COOKIE = "flash";
    private static final int SECONDS = 60;

    static Flash good(String text) {
        return new Flash(true, text);
    }

    static Flash bad(String text) {
        return new Flash(false, text);
    }

    static Optional<Flash> read(String cookie) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
            return text.isEmpty() ? Optional.empty() : Optional.of(new Flash(text.charAt(0) == '+', text.substring(1)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    NewCookie cookie() {
        var value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(((good ? "+" : "-") + text).getBytes(StandardCharsets.UTF_8));
        return cookie(value, SECONDS);
    }

    static NewCookie forget() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
