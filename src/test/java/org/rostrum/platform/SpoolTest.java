package org.rostrum.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is too large for memory")
class SpoolTest {
    private static final String DATA = "rostrum.data";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(DATA);
    }

    @Test
    void is_read_as_often_as_it_is_asked_for_and_leaves_nothing() throws Exception {
        System.setProperty(DATA, folder.toString());
        try (var spool = Spool.written(out -> out.write("So.".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(spool.read()).hasContent("So.");
            assertThat(spool.read()).hasContent("So.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void lies_in_the_data_folder() {
        System.setProperty(DATA, folder.resolve("gone").toString());
        assertThatThrownBy(() -> Spool.written(out -> out.write(1)))
                .isInstanceOf(Spool.NoRoom.class)
                .hasMessageContaining("gone");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void is_no_mistake_of_the_program_where_the_disk_is_full() throws Exception {
        try (var full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> new Spool.OnDisk(full).write(1))
                    .isInstanceOf(Spool.NoRoom.class)
                    .satisfies(thrown -> assertThat(
                                    ExceptionMappers.accident(thrown).status())
                            .isEqualTo(507));
        }
    }

    @Test
    void tells_what_failed_in_whoever_writes_from_a_full_disk() {
        var cutOff = new IOException("cut off");
        assertThatThrownBy(() -> Spool.written(out -> {
                    throw cutOff;
                }))
                .isSameAs(cutOff);
    }
}
