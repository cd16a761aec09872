package org.rostrum.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes files that only their owner can read. */
final class PrivateFile {
    private PrivateFile() {}

    /** Makes an empty file, in the place of one that is there. */
    static void create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (!file.toFile().setReadable(false, false) || !file.toFile().setReadable(true, true)) {
            throw new IOException(file + " cannot be kept private");
        }
    }

    /** Makes a file with that text in UTF-8. */
    static void write(Path file, String text) throws IOException {
        create(file);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
