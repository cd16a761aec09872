package org.rostrum.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start by a Java that is too old")
class MainTest {
    private static final File NEWER = new File("/jdk/bin/java");

    @TempDir
    Path folder;

    @Test
    void hands_over_to_the_newer_one_the_archive_that_it_was_given_and_what_was_asked() throws Exception {
        Path archive = Files.createFile(
                Files.createDirectory(folder.resolve("Año 100%25 done")).resolve("rostrum.jar"));
        assertThat(Main.commandOf(NEWER, archive.toUri().toURL(), "serve", "--port", "9000"))
                .startsWith(NEWER.getPath())
                .endsWith("-jar", archive.toString(), "serve", "--port", "9000");
    }
}
