package org.rostrum.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.platform.PublicAddress;

/** Draws addresses of this site as QR codes (ISO/IEC 18004), which a page shows as a graphic of one path. */
@Named("qr")
@ApplicationScoped
public class QrCodes {
    /** The margin that a reader needs, in modules. */
    private static final int QUIET = 4;

    private static final int MOST_KEPT = 2000;

    /** A page that asks for itself again every few seconds has the same code each time. */
    private final Map<String, Code> kept = new ConcurrentHashMap<>();

    @Inject
    PublicAddress address;

    /** A code: {@code path} for SVG within a square of {@code size} modules, and the address that it holds. */
    public record Code(String address, int size, String path) {}

    /** The code of a page, by its path here. */
    public Code of(String path) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(address.of(path), QrCodes::drawn);
    }

    static Code drawn(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
            }
        }
        return new Code(text, code.size + 2 * QUIET, path.toString());
    }
}
