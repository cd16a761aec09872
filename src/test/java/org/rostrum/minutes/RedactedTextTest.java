package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Words;

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
    void lose_the_name_in_what_the_clerk_wrote() {
        var last = last(given);
        var words = Map.of(last.key(), put(last, "It ended, said " + NAME + ", too late."));
        var left = redacted(new ClerksWords(words).in(given));
        assertThat(left.sentence(last.key()).orElseThrow().text()).isEqualTo("It ended, said ■■■, too late.");
    }

    private static ClerksWords.Put put(Sentence sentence, String words) {
        return new ClerksWords.Put(words, sentence.text(), 1, 1);
    }

    private static Map<String, Sentence> byKey(MinutesDocument minutes) {
        var byKey = new HashMap<String, Sentence>();
        minutes.sentences().forEach(sentence -> byKey.putIfAbsent(sentence.key(), sentence));
        return byKey;
    }

    private static Sentence last(MinutesDocument minutes) {
        var part = minutes.sections().getLast().parts().getFirst();
        return ((MinutesDocument.Paragraph) part).sentences().getFirst();
    }

    private static MinutesDocument redacted(MinutesDocument given) {
        return new Redaction(PLAYED.entries(), new CorrectionAct.Redact(SIGNED_UP, Words.of("The law.")))
                .redacted(given);
    }
}
