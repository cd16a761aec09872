package org.rostrum.minutes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.platform.Id;

/**
 * Writes minutes in the formats. What costs seconds of work is written once however many ask for it; the same record,
 * edition and form always give the same words.
 */
@ApplicationScoped
public class Press {
    private static final int MOST_KEPT = 64;

    private final Map<Copy, byte[]> kept = new ConcurrentHashMap<>();

    private record Copy(
            Id meeting, MinutesDocument.Basis basis, Edition edition, MinutesDocument.Form form, Format format) {}

    /** The minutes in a format; {@code styles} is the address of the style sheet of the page. */
    public byte[] print(Given given, Format format, String styles) {
        return switch (format) {
            case PDF, DOCX -> once(given, format, styles);
            case JSON, HTML, XML -> given.in(format, styles);
        };
    }

    private byte[] once(Given given, Format format, String styles) {
        var document = given.document();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var copy = new Copy(document.meeting(), document.basis(), document.edition(), document.form(), format);
        return kept.computeIfAbsent(copy, key -> given.in(format, styles)).clone();
    }
}
