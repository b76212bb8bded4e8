package io.tributary.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.tributary.kernel.Refusal;
import jakarta.ws.rs.core.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Text as a QR code, dark on white in any theme, so that every camera reads it. */
public final class QrCode {

    private static final int PIXELS = 1_024;

    /** Longer texts make codes that hardly any camera reads. */
    private static final int LONGEST = 1_200;

    private QrCode() {}

    /** Whether the text is short enough for a code. */
    public static boolean holds(String text) {
        return text.length() <= LONGEST;
    }

    /** As an SVG element that a page can hold. */
    public static String svg(String text) {
        var code = encode(text, 0);
        return """
                <svg class="qr-code" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="220" height="220" \
                shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/>\
                <path fill="#000" d="%2$s"/></svg>""".formatted(code.getWidth(), path(code));
    }

    /** As a PNG image for print, 1,024 pixels wide. */
    public static byte[] png(String text) {
        var code = encode(text, PIXELS);
        var image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, code.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    /**
     * As an image to be downloaded.
     *
     * @param format svg or png
     * @param name of the file, without its ending: letters, digits and -
     * @throws Refusal too_long, bad_format (422)
     */
    public static Response answer(String text, String format, String name) {
        if (!holds(text)) {
            throw Refusal.invalid("too_long", "address", "No camera reads a QR code of so long an address.");
        }
        return switch (format) {
            case "svg" -> image(svg(text), "image/svg+xml", name + ".svg");
            case "png" -> image(png(text), "image/png", name + ".png");
            default -> throw Refusal.invalid("bad_format", "format", "A QR code comes as svg or png.");
        };
    }

    private static Response image(Object content, String type, String file) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String path(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static BitMatrix encode(String text, int pixels) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels);
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code holds this text", e);
        }
    }
}
