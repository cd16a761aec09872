package org.rostrum.launch;

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

    /** Says what has changed since it was asked last, with so many bytes free. */
    void look(long freeBytes) {
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
