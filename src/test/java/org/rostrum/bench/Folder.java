package org.rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one measurement, gone afterwards. */
record Folder(Path path) implements AutoCloseable {
    static Folder fresh() throws IOException {
        return new Folder(Files.createTempDirectory("rostrum-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> found = Files.walk(path)) {
            for (var file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
