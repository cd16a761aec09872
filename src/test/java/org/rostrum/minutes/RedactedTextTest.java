package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.Entry;

@DisplayName("Minutes that were given out, of whose entries words were taken out")
class RedactedTextTest {
    private static final PlayedMeeting PLAYED = PlayedMeeting.over();
    private static final MinutesDocument.Row FIRST =
            PlayedMeeting.heard(PLAYED.minutes()).getFirst();
    private static final String NAME = FIRST.speaker().name();
    private static final long SIGNED_UP =
            PLAYED.state().speaker(FIRST.speaker().id()).orElseThrow().entry();

    private final MinutesDocument given = PLAYED.minutes();

    @Test
    void name_the_speaker_nowhere_in_any_format() throws Exception {
        assertThat(SaidWords.in(Format.JSON, given)).contains(SaidWords.plain(NAME));
        var left = redacted(given);
        var words = SaidWords.in(Format.JSON, left);
        assertThat(words).doesNotContain(SaidWords.plain(NAME)).contains("■■■");
        for (var format : Format.values()) {
            assertThat(SaidWords.in(format, left)).as(format.name()).isEqualTo(words);
        }
        assertThat(new JsonMinutes(left).json().toString()).doesNotContain(NAME);
    }

    @Test
    void keep_every_sentence_that_rests_on_other_entries() {
        var before = byKey(given);
        var after = byKey(redacted(given));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        var changed = before.keySet().stream()
                .filter(key -> !after.get(key).text().equals(before.get(key).text()))
                .toList();
        assertThat(changed)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(after.get(key).text()).contains("■■■"));
        assertThat(changed.size()).isLessThan(before.size() / 4);
    }

    @Test
    void lose_what_the_clerk_wrote_in_place_of_such_a_sentence_and_the_name_elsewhere() {
        var told = given.sentences().stream()
                .filter(sentence -> sentence.text().contains(NAME)
                        && given.sentence(sentence.key()).isPresent())
                .findFirst();
        var other = given.sections().getLast().parts().getFirst();
        var last = ((MinutesDocument.Paragraph) other).sentences().getFirst();
        var words = new HashMap<String, ClerksWords.Put>();
        words.put(last.key(), put(last, "It ended, said " + NAME + ", too late."));
        told.ifPresent(sentence -> words.put(sentence.key(), put(sentence, "She spoke at length.")));
        var left = redacted(new ClerksWords(Map.copyOf(words)).in(given));
        assertThat(left.sentence(last.key()).orElseThrow().text()).isEqualTo("It ended, said ■■■, too late.");
        told.ifPresent(sentence ->
                assertThat(left.sentence(sentence.key()).orElseThrow().text()).doesNotContain("She spoke"));
    }

    private static ClerksWords.Put put(Sentence sentence, String words) {
        return new ClerksWords.Put(words, sentence.text(), 1, 1);
    }

    private static Map<String, Sentence> byKey(MinutesDocument minutes) {
        var byKey = new HashMap<String, Sentence>();
        minutes.sentences().forEach(sentence -> byKey.putIfAbsent(sentence.key(), sentence));
        return byKey;
    }

    private static MinutesDocument redacted(MinutesDocument given) {
        var now = PLAYED.entries().stream().map(RedactedTextTest::taken).toList();
        var anew = MinutesDocument.of(now, Profile.FULL, Locale.ENGLISH);
        return new RedactedText(anew, Set.of(SIGNED_UP), List.of(NAME)).of(given);
    }

    private static Entry taken(Entry entry) {
        return entry.sequence() == SIGNED_UP ? Chain.redact(entry) : entry;
    }
}
