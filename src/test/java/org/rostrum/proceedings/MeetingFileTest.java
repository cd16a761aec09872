package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A meeting file that is proved without a server")
class MeetingFileTest {
    private static final int TRIED = 300;

    private final List<Entry> entries = PlayedActs.inTheHearing()
            .then(new MeetingAct.Note(Words.of("The «chair» spoke of “peace”.")))
            .entries();
    private final List<String> said = new ArrayList<>();

    @Test
    void is_whole_and_says_how_far_it_goes() {
        assertThat(prove(file(entries))).isZero();
        assertThat(said)
                .singleElement()
                .asString()
                .contains("is whole: %d entries, all with their words.".formatted(entries.size()))
                .contains(entries.getLast().hash());
    }

    @Test
    void is_whole_without_the_words_that_were_taken_out() {
        var less = new ArrayList<>(entries);
        less.set(2, Chain.redact(entries.get(2)));
        assertThat(prove(file(less))).isZero();
        assertThat(said).singleElement().asString().contains("1 without their words (0 of them by an act in it)");
    }

    @Test
    void is_broken_by_any_character_that_is_another() {
        var file = file(entries);
        var random = new Random(20180416);
        for (int tried = 0; tried < TRIED; tried++) {
            int at = random.nextInt(file.length());
            var changed = file.substring(0, at) + (file.charAt(at) == 'x' ? 'y' : 'x') + file.substring(at + 1);
            assertThat(prove(changed)).as("character %d", at).isEqualTo(1);
        }
    }

    @Test
    void names_the_first_entry_that_is_broken() {
        assertThat(prove(file(without(entries, 4)))).isEqualTo(1);
        var other = file(entries).replace("“peace”", "“police”");
        assertThat(prove(other)).isEqualTo(1);
        assertThat(said)
                .containsExactly(
                        "The journal is broken at entry 5: An entry is missing here.",
                        "The journal is broken at entry %d: Its content is not what was recorded."
                                .formatted(entries.size()));
    }

    @Test
    void names_an_entry_that_nobody_can_read() {
        assertThat(prove(file(entries).replaceFirst("callToOrder", "callToArms")))
                .isEqualTo(1);
        long call = entries.stream()
                .filter(entry -> entry.act() instanceof MeetingAct.CallToOrder)
                .findFirst()
                .orElseThrow()
                .sequence();
        assertThat(said).singleElement().asString().startsWith("The journal is broken at entry %d: ".formatted(call));
    }

    @Test
    void is_told_from_any_other_file() {
        for (var other : List.of("{}", "{\"entries\":[]}", "{\"rostrum\":1,\"meeting\":\"x\",\"entries\":[]}")) {
            assertThat(prove(other)).as(other).isEqualTo(1);
        }
        assertThat(said).containsOnly("This is no meeting file. Get one by GET /api/meetings/{meeting}/export.");
    }

    @Test
    void is_told_from_another_file_with_the_reason() {
        for (var other : List.of("", "hello", "[]")) {
            assertThat(prove(other)).as(other).isEqualTo(1);
        }
        assertThat(said).containsOnly("This is no meeting file. Get one by GET /api/meetings/{meeting}/export.");
        assertThat(prove(file(entries, version("It was adopted.")).replace("\"ADOPTED\"", "7")))
                .isEqualTo(1);
        assertThat(said).last().asString().contains("In the field minutes[0].standing: ");
    }

    @Test
    void says_where_it_is_too_large_to_be_read() {
        var pause = " ".repeat(8 << 20);
        var endless = new Endless("{\"rostrum\":1,\"other\":[{}", "," + pause + "{}");
        assertThat(MeetingFile.prove(endless, said::add)).isEqualTo(1);
        assertThat(endless.read).isGreaterThan(MeetingFile.MOST_BYTES);
        assertThat(said).singleElement().asString().startsWith("This file is too large: ");
    }

    /** All entries are held, and no part that could be one is looked for to the end of the file. */
    @Test
    void is_read_no_further_than_what_is_held_may_go() {
        var pause = " ".repeat(8 << 20);
        for (var endless : List.of(
                new Endless("{\"rostrum\":1,\"entries\":[{}", "," + pause + "{}"),
                new Endless("{\"rostrum\":1,\"minutes\":[{\"a\":[", pause),
                new Endless("{\"rostrum\":1,\"other\":{", pause))) {
            assertThat(MeetingFile.prove(endless, said::add)).isEqualTo(1);
            assertThat(endless.read).isBetween(MeetingFile.MOST_BYTES_HELD, MeetingFile.MOST_BYTES_HELD + (1 << 20));
        }
        assertThat(said).hasSize(3).allMatch(one -> one.startsWith("This file is too large: "));
    }

    /** A file that begins somehow and goes on with the same for ever. */
    private static final class Endless extends InputStream {
        private final byte[] begun;
        private final byte[] again;
        private long read;

        Endless(String begun, String again) {
            this.begun = begun.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = read++;
            return at < begun.length ? begun[(int) at] : again[(int) ((at - begun.length) % again.length)];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (read < begun.length) {
                into[from] = (byte) read();
                return 1;
            }
            int at = (int) ((read - begun.length) % again.length);
            int many = Math.min(most, again.length - at);
            System.arraycopy(again, at, into, from, many);
            read += many;
            return many;
        }
    }

    @Test
    void proves_the_minutes_by_the_digest_in_the_journal() {
        var entries = adopted();
        assertThat(prove(file(entries, version("It was adopted.")))).isZero();
        assertThat(said).last().asString().contains("1 versions (0 of them without words that were taken out)");
        assertThat(prove(file(entries, version("It was Adopted.")))).isEqualTo(1);
        assertThat(said)
                .last()
                .asString()
                .isEqualTo("Version 4 of the minutes is not the text that entry %d names.".formatted(entries.size()));
    }

    @Test
    void misses_a_version_that_the_journal_names_and_one_that_it_does_not() {
        assertThat(prove(file(adopted())))
                .as("a file from before it held minutes")
                .isZero();
        assertThat(prove(file(adopted(), new FiledMinutes[0]))).isEqualTo(1);
        assertThat(said).last().asString().startsWith("Version 4 of the minutes is missing");
        assertThat(prove(file(entries, version("It was adopted.")))).isEqualTo(1);
        assertThat(said).last().asString().isEqualTo("No entry names version 4 of the minutes.");
    }

    @Test
    void takes_a_version_from_before_there_were_digests() {
        var old = version("It was adopted.");
        var undigested =
                new FiledMinutes(4, old.standing(), old.madeAt(), old.head(), java.util.Optional.empty(), old.texts());
        assertThat(prove(file(entries, undigested))).isZero();
        assertThat(said)
                .last()
                .asString()
                .endsWith("and 1 that no entry names (1 of them said to be adopted, which nothing proves).");
    }

    private List<Entry> adopted() {
        var digest = version("It was adopted.").digest().orElseThrow();
        var act = new MinutesAct.AdoptMinutes(4, digest, new org.rostrum.platform.Id(7), 12);
        var last = entries.getLast();
        var draft = Entry.Draft.now("clerk", last.recordedAt().plusSeconds(60), act);
        var longer = new ArrayList<>(entries);
        longer.add(Chain.append(last.head(), draft, "salt"));
        return longer;
    }

    private FiledMinutes version(String document) {
        return new FiledMinutes(
                4,
                "ADOPTED",
                entries.getLast().recordedAt(),
                entries.getLast().head(),
                java.util.Optional.of("some salt"),
                List.of(new FiledMinutes.Text("full", "en", document)));
    }

    private static String file(List<Entry> entries, FiledMinutes... minutes) {
        var out = new ByteArrayOutputStream();
        var beside = new MeetingFile.Beside("minutes", Stream.of(minutes).map(FiledMinutes::json));
        MeetingFile.write(out, entries, List.of(beside));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Entry> without(List<Entry> entries, int at) {
        var less = new ArrayList<>(entries);
        less.remove(at);
        return less;
    }

    private int prove(String file) {
        return MeetingFile.prove(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), said::add);
    }

    private static String file(List<Entry> entries) {
        var list = Json.createArrayBuilder();
        entries.forEach(entry -> list.add(EntryJson.whole(entry)));
        var meeting = ((MeetingAct.Publish) entries.getFirst().act()).plan().meeting();
        return Json.createObjectBuilder()
                .add("rostrum", 1)
                .add("meeting", meeting.toString())
                .add("entries", list)
                .build()
                .toString();
    }
}
