package org.rostrum.platform;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * What is too large to be held in memory, in a file without a name that only this program can read; it is gone when this is closed, or
 * the program ends in whatever way.
 */
public final class Spool implements AutoCloseable {
    private static final int PORTION = 1 << 16;

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** Writes it. */
    @FunctionalInterface
    public interface Writing {
        /** Writes all of it. */
        void to(OutputStream out) throws IOException;
    }

    /** Keeps what is written. */
    public static Spool written(Writing writing) throws IOException {
        var spool = empty();
        try (var out = new BufferedOutputStream(Channels.newOutputStream(spool.file), PORTION) {
            // The channel stays open, to be read from.
            @Override
            public void close() throws IOException {
                flush();
            }
        }) {
            writing.to(out);
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    private static Spool empty() throws IOException {
        var path = Files.createTempFile("rostrum", null);
        return new Spool(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** All of it from the beginning, by one reader at a time. */
    public InputStream read() throws IOException {
        file.position(0);
        return new BufferedInputStream(
                new FilterInputStream(Channels.newInputStream(file)) {
                    // It may be read again.
                    @Override
                    public void close() {}
                },
                PORTION);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
