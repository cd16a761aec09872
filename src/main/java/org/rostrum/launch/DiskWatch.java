package org.rostrum.launch;

import java.io.IOException;
import java.util.function.Consumer;

/** Tells the operator while there is still time that the disk of the data folder is filling up, and when it has room again. */
final class DiskWatch {
    static final long SCARCE_BYTES = 200L << 20;

    private final String folder;
    private final Consumer<String> told;
    private boolean scarce;

    DiskWatch(String folder, Consumer<String> told) {
        this.folder = folder;
        this.told = told;
    }

    /** A disk that is asked how many bytes are free. */
    interface Disk {
        long freeBytes() throws IOException;
    }

    /** Says what has changed since the disk was asked last; a disk that does not answer, such as one in the net, may the next time. */
    void look(Disk disk) {
        try {
            look(disk.freeBytes());
        } catch (IOException silent) {
            // What was said last holds until it answers.
        }
    }

    private void look(long freeBytes) {
        if (freeBytes < SCARCE_BYTES != scarce) {
            scarce = !scarce;
            told.accept(
                    scarce
                            ? "The disk of %s has only %d MB left. Free some: once it is full nothing can be recorded."
                                    .formatted(folder, freeBytes >> 20)
                            : "The disk of %s has room again.".formatted(folder));
        }
    }
}
