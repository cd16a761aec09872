package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice refuses a document that it would have to repair when nobody is there to be asked. */
@DisplayName("The minutes as a Word document, in LibreOffice")
class OpensInLibreOfficeTest {
    private static final long PATIENCE = 180;

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("SystemOut") // Whoever runs the tests must see that something was left out.
    void open_without_repair_and_say_every_sentence() throws Exception {
        var office = office();
        if (office.isEmpty()) {
            System.out.println(
                    "LEFT OUT: there is no LibreOffice (Debian: apt install libreoffice-writer-nogui) to open"
                            + " the Word minutes in.");
        }
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        var all = minutes();
        for (var one : all.entrySet()) {
            Files.write(folder.resolve(one.getKey() + ".docx"), new WordMinutes(one.getValue()).bytes());
        }
        convert(office.get(), all.keySet());
        for (var one : all.entrySet()) {
            var words = SaidWords.plain(Files.readString(folder.resolve(one.getKey() + ".txt")));
            assertThat(one.getValue().sentences())
                    .as(one.getKey())
                    .allSatisfy(sentence -> assertThat(words).contains(SaidWords.plain(sentence.text())));
        }
    }

    /** The Durham evening and each invented one, in all profiles by turns. */
    private static Map<String, MinutesDocument> minutes() {
        var all = new TreeMap<>(Map.of("durham", PlayedMeeting.over().minutes()));
        for (var evening : GoldenEvening.values()) {
            all.put(evening.folder(), MinutesDocument.of(evening.play().entries(), evening.inTurn(), Locale.ENGLISH));
        }
        return all;
    }

    private void convert(Path office, Set<String> names) throws Exception {
        var said = folder.resolve("said.txt").toFile();
        var files = names.stream().map(name -> folder.resolve(name + ".docx").toString());
        var process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        office.toString(),
                                        "-env:UserInstallation="
                                                + folder.resolve("profile").toUri(),
                                        "--headless",
                                        "--convert-to",
                                        "txt:Text (encoded):UTF8",
                                        "--outdir",
                                        folder.toString()),
                                files)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS))
                    .as("in time")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(said.toPath())).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(each -> Stream.of("soffice", "libreoffice").map(name -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
