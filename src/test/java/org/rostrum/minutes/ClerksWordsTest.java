package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.PlayedMeeting.EVENING;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.minutes.ClerksWords.Put;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.RandomEvening;
import org.rostrum.proceedings.TakenBack;
import org.rostrum.proceedings.Words;

@DisplayName("The clerk's words")
class ClerksWordsTest {
    @Test
    void stand_in_the_place_of_the_draft_which_is_still_told() {
        var minutes = PlayedMeeting.over().minutes();
        var closed = starting(minutes, "The hearing was closed");
        var worded = words(closed, "The hearing came to its end.", minutes).in(minutes);
        assertThat(worded.sentence(closed.key()).orElseThrow()).satisfies(sentence -> {
            assertThat(sentence.text()).isEqualTo("The hearing came to its end.");
            assertThat(sentence.entries()).isEqualTo(closed.entries());
            assertThat(sentence.reworded()).contains(new MinutesDocument.Reworded(closed.text(), false));
        });
    }

    @Test
    void are_marked_when_an_entry_behind_them_was_corrected_since() {
        var played = PlayedMeeting.over();
        var before = played.minutes();
        var closed = starting(before, "The hearing was closed");
        var words = words(closed, "The hearing came to its end.", before);
        var after = words.in(played.then(new CorrectionAct.Correct(
                        closed.entries().getFirst(), Words.of("It was closed a minute later.")))
                .minutes());
        assertThat(after.sentence(closed.key()).flatMap(Sentence::reworded))
                .hasValueSatisfying(reworded -> assertThat(reworded.toCheck()).isTrue());
    }

    @Test
    void are_marked_when_the_draft_says_something_else_now() {
        var played = inTheHearing().then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End());
        var before = played.minutes();
        var heard = starting(before, "One was heard");
        var words = words(heard, "A single voice was heard:", before);
        played.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End());
        var after = words.in(played.minutes()).sentence(heard.key()).orElseThrow();
        assertThat(after.text()).isEqualTo("A single voice was heard:");
        assertThat(after.reworded()).contains(new MinutesDocument.Reworded("2 were heard, in this order:", true));
    }

    @Test
    void leave_who_was_heard_as_it_is() {
        var minutes = PlayedMeeting.over().minutes();
        var row = PlayedMeeting.heard(minutes).getFirst().who();
        assertThat(minutes.sentence(row.key())).isEmpty();
        assertThat(words(row, "Somebody else", minutes).in(minutes)).isEqualTo(minutes);
    }

    /** Sentences are reworded at random between random acts; each stays reworded as long as it stands. */
    @Property(tries = 60)
    void stay_over_every_later_draft(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 10_000) Integer> choices) {
        var played = inTheHearing();
        var put = new HashMap<String, Put>();
        for (int choice : choices) {
            var act = ACTS.get(choice % ACTS.size());
            if (played.may(act)) {
                played.then(act);
            }
            if (choice % 3 == 0) {
                reword(played.minutes(), choice, put);
            }
            keepsAll(played.minutes(), put);
        }
    }

    private static void reword(MinutesDocument minutes, int choice, Map<String, Put> put) {
        var all = minutes.sentences().stream()
                .filter(sentence -> minutes.sentence(sentence.key()).isPresent())
                .toList();
        var sentence = all.get(choice % all.size());
        put.put(
                sentence.key(),
                new Put("Words " + choice, sentence.text(), minutes.basis().entries(), 1));
    }

    /** Of any evening: what was worded at one entry stands at every later one, whatever was done, undone, corrected or taken out. */
    @Property(tries = 25)
    void stay_while_any_evening_goes_on(@ForAll("evenings") List<Integer> picks) {
        var entries = new RandomEvening(picks).journal();
        var put = new HashMap<String, Put>();
        for (int many = 1; many <= entries.size(); many++) {
            int choice = picks.get(many % picks.size());
            if (choice % 4 == 0 || many == entries.size()) {
                var minutes = MinutesDocument.of(entries.subList(0, many), Profile.FULL, Locale.ENGLISH);
                keepsAll(minutes, put);
                saysWhatChanged(minutes, put, entries.subList(0, many));
                reword(minutes, choice, put);
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> evenings() {
        return RandomEvening.picks();
    }

    /** Marked if and only if the draft is another now, or an entry behind it was corrected since. */
    private static void saysWhatChanged(MinutesDocument minutes, Map<String, Put> put, List<Entry> entries) {
        var undone = TakenBack.in(entries);
        put.forEach((key, words) -> minutes.sentence(key).ifPresent(draft -> {
            boolean corrected = entries.stream()
                    .filter(entry -> entry.sequence() > words.basis() && !undone.contains(entry.sequence()))
                    .anyMatch(entry -> entry.act() instanceof CorrectionAct.Correct(var of, var what)
                            && draft.entries().contains(of));
            var worded = new ClerksWords(put).in(minutes).sentence(key).orElseThrow();
            assertThat(worded.reworded().orElseThrow().toCheck())
                    .as(key)
                    .isEqualTo(corrected || !draft.text().equals(words.drafted()));
        }));
    }

    private static void keepsAll(MinutesDocument minutes, Map<String, Put> put) {
        var worded = new ClerksWords(put).in(minutes);
        assertThat(worded.sections().size()).isEqualTo(minutes.sections().size());
        put.forEach((key, words) -> assertThat(worded.sentence(key).map(Sentence::text))
                .isEqualTo(minutes.sentence(key).map(drafted -> words.words())));
        put.forEach((key, words) -> worded.sentence(key)
                .flatMap(Sentence::reworded)
                .ifPresent(reworded -> assertThat(
                                reworded.toCheck() || reworded.drafted().equals(words.drafted()))
                        .isTrue()));
    }

    private static final List<Act> ACTS = List.of(
            new FloorAct.Call(Optional.empty()),
            new FloorAct.Begin(),
            new FloorAct.End(),
            new FloorAct.NotHere(),
            new FloorAct.PutBack(),
            new FloorAct.Withdraw(new Id(1110)),
            new MeetingAct.Note(Words.of("Something happened.")),
            new MeetingAct.Recess(false),
            new MeetingAct.Resume(),
            new CorrectionAct.Correct(5, Words.of("That was wrong.")),
            new CorrectionAct.Undo());

    private static PlayedMeeting inTheHearing() {
        return PlayedMeeting.ready()
                .then(
                        new MeetingAct.CallToOrder(),
                        new MeetingAct.RollCall(Map.of(new Id(1003), Presence.PRESENT)),
                        new MeetingAct.OpenItem(new Id(1010)),
                        new HearingAct.OpenHearing(EVENING.hearing()));
    }

    private static Sentence starting(MinutesDocument minutes, String with) {
        return minutes.sentences().stream()
                .filter(sentence -> sentence.text().startsWith(with))
                .findFirst()
                .orElseThrow();
    }

    private static ClerksWords words(Sentence sentence, String words, MinutesDocument minutes) {
        return new ClerksWords(Map.of(
                sentence.key(), new Put(words, sentence.text(), minutes.basis().entries(), 1)));
    }
}
