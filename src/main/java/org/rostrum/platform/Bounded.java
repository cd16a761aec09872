package org.rostrum.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused once more has come than is read of it. */
public final class Bounded extends FilterInputStream {
    private final Refusal tooLarge;
    private final long most;
    private long left;

    /** At most so many bytes of a stream. */
    public Bounded(InputStream in, long most, Refusal tooLarge) {
        super(in);
        this.most = most;
        this.left = most;
        this.tooLarge = tooLarge;
    }

    /** As many bytes may come again as at first: what is read next is another part. */
    void again() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(read);
        return read;
    }

    private void count(int read) {
        left -= Math.max(read, 0);
        if (left < 0) {
            throw tooLarge;
        }
    }
}
