package org.rostrum.signup;

import java.text.Normalizer;
import org.rostrum.order.FileKind;

/** Makes a name that was sent harmless wherever it is saved: no folder, nothing hidden, no ending but that of its kind. */
final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    static String clean(String sent, FileKind kind) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_")
                .replaceFirst("(?i)(\\.(pdf|txt|docx|jpe?g|png))+$", "")
                .replace('.', '_')
                .strip();
        var whole = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return (whole.isEmpty() ? "file" : whole) + "." + kind.ending();
    }
}
