package org.rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rostrum.RunningRostrum;

/** A folder for one measurement, gone afterwards. */
record Folder(Path path) implements AutoCloseable {
    static Folder fresh() throws IOException {
        return new Folder(Files.createTempDirectory("rostrum-bench"));
    }

    @Override
    public void close() throws IOException {
        RunningRostrum.delete(path);
    }
}
