package io.tributary.identity.door;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/** Text as a QR code that a page can hold: SVG, dark on white in any theme, so that every camera reads it. */
final class QrCode {

    private QrCode() {}

    static String svg(String text) {
        try {
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return """
                    <svg class="qr-code" viewBox="0 0 %1$d %1$d" width="220" height="220" shape-rendering="crispEdges" \
                    aria-hidden="true"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>""".formatted(code.getWidth(), path);
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code holds this text", e);
        }
    }
}
