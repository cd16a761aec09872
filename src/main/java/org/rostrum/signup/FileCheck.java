package org.rostrum.signup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.rostrum.order.FileKind;

/** Finds out by its content what a file is; its name alone makes it nothing. Nothing of it is run, drawn or unpacked. */
final class FileCheck {
    /** What a Word document may be once it is unpacked, by whoever opens it: more than any statement, less than harm. */
    private static final long MOST_UNPACKED = 100_000_000;

    private FileCheck() {}

    /** The kind, where it is one of those that can be taken; a Word document with macros is none. */
    static Optional<FileKind> kind(Upload upload) {
        var content = upload.content();
        if (isArchive(content)) {
            return isPlainWord(content) ? Optional.of(FileKind.WORD) : Optional.empty();
        }
        var type = type(upload.name(), content);
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind != FileKind.WORD && kind.mediaType().equals(type))
                .findFirst();
    }

    private static String type(String name, byte[] content) {
        var metadata = new Metadata();
        // A name can only make it more special: a text called page.html is no plain text any more.
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), metadata)
                    .toString();
        } catch (IOException | RuntimeException unknown) {
            return "";
        }
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 2 && content[0] == 'P' && content[1] == 'K';
    }

    private static boolean isPlainWord(byte[] content) {
        try {
            var copy = Files.createTempFile("statement", ".zip");
            try {
                return isPlainWord(Files.write(copy, content));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean isPlainWord(Path archive) throws IOException {
        try (var parts = new ZipFile(archive.toFile())) {
            var names = parts.stream()
                    .map(ZipEntry::getName)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            return names.contains("word/document.xml")
                    && names.stream().noneMatch(name -> name.endsWith(".bin"))
                    && unpacksTo(parts) <= MOST_UNPACKED;
        }
    }

    /** In bytes, counted while nothing is kept and no further than to too many: the sizes in the list are the sender's word. */
    private static long unpacksTo(ZipFile parts) throws IOException {
        long bytes = 0;
        var next = parts.entries();
        while (next.hasMoreElements() && bytes <= MOST_UNPACKED) {
            try (var part = parts.getInputStream(next.nextElement())) {
                bytes += part.skip(MOST_UNPACKED - bytes + 1);
            }
        }
        return bytes;
    }
}
