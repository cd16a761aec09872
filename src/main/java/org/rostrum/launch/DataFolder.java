package org.rostrum.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds everything an instance keeps. Its lock belongs to the operating system, so an instance that
 * was killed holds it no longer.
 */
final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 400L << 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    /** A folder that nothing refers to would be collected, its channel closed, and the lock gone with it. */
    private static final Set<DataFolder> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
        HELD.add(this);
    }

    /**
     * Makes the folder if needed and takes it for this process.
     *
     * @throws CannotStart if another instance has it, it cannot be written, or the disk is full
     */
    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            narrow(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "The data folder %s is in use by another instance of Rostrum. Stop that one or choose another with --data."
                                .formatted(root));
            }
            requireSpace(root);
            return new DataFolder(root, channel);
        } catch (IOException refused) {
            throw new CannotStart("The data folder %s cannot be written: %s. Choose another with --data."
                    .formatted(root, CannotStart.why(refused)));
        }
    }

    /** Whether a running instance has the folder. */
    static boolean inUse(Path root) {
        if (!Files.exists(root.resolve("lock"))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (IOException unreadable) {
            throw new CannotStart("The data folder %s cannot be read (%s).".formatted(root, unreadable), unreadable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /**
     * Looks at its disk twice a minute for as long as the program runs, and tells when there is little room left.
     * Nothing is told while the disk does not say how much.
     */
    void watch(Consumer<String> told) {
        var watch = new DiskWatch(root.toString(), told);
        try {
            while (true) {
                watch.look(() -> Files.getFileStore(root).getUsableSpace());
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart(
                    "The disk of %s has only %d MB left and Rostrum needs %d MB. Free some or choose another with --data."
                            .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    private static void narrow(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        HELD.remove(this);
        channel.close();
    }
}
