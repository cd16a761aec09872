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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What is too large to be held in memory, in a file without a name that only this program can read; it is gone when this is closed, or
 * the program ends in whatever way. It lies in the data folder, since the folder for temporary files is memory on many machines.
 */
public final class Spool implements AutoCloseable {
    private static final String NAME = "rostrum";
    private static final int PORTION = 1 << 16;

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** Nothing more can be written: in nearly all cases because the disk is full. */
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        NoRoom(IOException cause) {
            super("What came cannot be kept for a while: " + cause.getMessage(), cause);
        }
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
        try {
            var out = new BufferedOutputStream(new OnDisk(spool.file), PORTION);
            writing.to(out);
            out.flush();
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    private static Spool empty() throws IOException {
        try {
            return new Spool(FileChannel.open(
                    named(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException full) {
            throw new NoRoom(full);
        }
    }

    private static Path named() throws IOException {
        var data = System.getProperty("rostrum.data");
        return data == null ? Files.createTempFile(NAME, null) : Files.createTempFile(Path.of(data), NAME, null);
    }

    /** The end of a stream that lies on the disk; the channel stays open, to be read from. */
    static final class OnDisk extends OutputStream {
        private final OutputStream out;

        OnDisk(FileChannel file) {
            this.out = Channels.newOutputStream(file);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            try {
                out.write(bytes, from, many);
            } catch (IOException full) {
                throw new NoRoom(full);
            }
        }
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
