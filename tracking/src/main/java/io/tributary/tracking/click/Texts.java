package io.tributary.tracking.click;

/** Text from outside that is kept but not trusted. */
final class Texts {

    private static final char REPLACED = '\uFFFD';

    private Texts() {}

    /** The text's beginning without control characters; empty where it was not UTF-8. */
    static String cut(String text, int longest) {
        if (isPlain(text) && text.length() <= longest) {
            return text;
        }
        if (text.indexOf(REPLACED) >= 0) {
            return "";
        }
        var kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(longest)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
