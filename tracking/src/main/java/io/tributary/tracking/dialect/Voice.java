package io.tributary.tracking.dialect;

import java.util.Map;

/** How a tracker answers the postbacks that it gets. */
public enum Voice {
    /** Our own receipt; there is no other form of it here. */
    RECEIPT,
    /** Says {@code success=true;} or why not, and always answers 200, as its senders expect. */
    TUNE,
    /** Answers 200 to whatever it could read. */
    EVERFLOW,
    /** JSON with status 1, or 2 and a message; always 200. */
    AFFISE,
    /** What the sender asked for by {@code return}, or a word of its own. */
    KEITARO,
    /** OK, or the reason with our own status of HTTP. */
    PLAIN;

    private static final String TEXT = "text/plain";

    /** An answer as it is sent. */
    public record Answer(int code, String type, String body) {}

    /**
     * The answer to a report that was taken, or had been before.
     *
     * @param said the sender's parameters
     */
    public Answer accepted(Map<String, Object> said) {
        return switch (this) {
            case RECEIPT, EVERFLOW, PLAIN -> new Answer(200, TEXT, "OK");
            case TUNE -> new Answer(200, TEXT, "success=true;");
            case AFFISE -> new Answer(200, "application/json", "{\"status\":1,\"message\":\"Postback accepted\"}");
            case KEITARO -> new Answer(200, TEXT, wanted(said));
        };
    }

    /**
     * The answer to a report that was refused.
     *
     * @param code our own status of HTTP
     * @param reason our stable code; plain words of a-z and _
     */
    public Answer refused(int code, String reason) {
        return switch (this) {
            case RECEIPT, KEITARO, PLAIN -> new Answer(code, TEXT, "ERROR " + reason);
            case TUNE -> new Answer(200, TEXT, "success=false; err_msg=" + reason + ";");
            case EVERFLOW -> new Answer(200, TEXT, "ERROR " + reason);
            case AFFISE -> new Answer(200, "application/json", "{\"status\":2,\"message\":\"%s\"}".formatted(reason));
        };
    }

    /** The word that the sender wants to hear, if it is no more than a word. */
    private static String wanted(Map<String, Object> said) {
        return said.get("return") instanceof String word && word.matches("[A-Za-z0-9 _.:=-]{1,64}") ? word : "Success";
    }
}
