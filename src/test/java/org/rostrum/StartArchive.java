package org.rostrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Java's archive of the classes that a start loads, with which a start takes much less of the processor; {@code ./rostrum}
 * makes one after a build too. Here a program that is closed early leaves it to those that start later.
 */
final class StartArchive {
    private static final Path FILE =
            Path.of("target", "test-starts-%s.jsa".formatted(Runtime.version())).toAbsolutePath();
    private static final Path FRESH = FILE.resolveSibling("fresh-" + FILE.getFileName());
    private static final String MAKE = "-XX:ArchiveClassesAtExit=" + FRESH;
    /** Java is kept from telling of an archive of another build, which would stand among what a command says. */
    private static final String QUIETLY = "-Xlog:disable";

    private StartArchive() {}

    /** What Java is told so that it uses the archive if there is one. */
    static List<String> use() {
        return Files.exists(FILE) ? List.of("-XX:SharedArchiveFile=" + FILE, QUIETLY) : List.of(QUIETLY);
    }

    /** The same; where there is none of this build, the program that is told this makes it as it ends. */
    static List<String> useOrMake(Path program) throws IOException {
        if (isOf(program)) {
            return use();
        }
        Files.deleteIfExists(FRESH);
        return List.of(MAKE, QUIETLY);
    }

    private static boolean isOf(Path program) throws IOException {
        return Files.exists(FILE) && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(program)) > 0;
    }

    /** Keeps what a program made that was told these and has ended; who starts meanwhile sees all of it or nothing. */
    static void keep(List<String> told) throws IOException {
        if (told.contains(MAKE) && Files.exists(FRESH)) {
            Files.move(FRESH, FILE, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
