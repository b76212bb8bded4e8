package io.tributary.tracking.event;

import io.tributary.tracking.TransparentImage;
import io.tributary.tracking.dialect.Voice;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Receipts in the form that was asked for: JSON, plain text, or a transparent image. */
final class Answers {

    private Answers() {}

    static Response of(Receipt receipt, String form) {
        var code = receipt.status().code();
        return switch (form) {
            case "gif" -> TransparentImage.answer(code);
            case "plain" -> answer(code, MediaType.TEXT_PLAIN, plain(receipt));
            default -> answer(code, MediaType.APPLICATION_JSON, receipt);
        };
    }

    /** The receipt as another tracker would say it; what is not final was taken note of, which is all that is wanted. */
    static Response of(Receipt receipt, Voice voice, Report said) {
        var code = receipt.status().code();
        var spoken = code == 200 || "not_final".equals(receipt.reason())
                ? voice.accepted(said.values())
                : voice.refused(code, String.valueOf(receipt.reason()));
        return answer(spoken.code(), spoken.type(), spoken.body());
    }

    /** The image, whatever happened. */
    static Response pixel() {
        return TransparentImage.answer(200);
    }

    private static String plain(Receipt receipt) {
        return receipt.status().code() == 200 ? "OK\n" : "ERROR " + receipt.reason() + "\n";
    }

    private static Response answer(int code, String type, Object entity) {
        return Response.status(code)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(entity)
                .build();
    }
}
