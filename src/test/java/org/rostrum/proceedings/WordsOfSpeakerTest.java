package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;

@DisplayName("Words of a speaker")
class WordsOfSpeakerTest {
    private static final Id SPEAKER = new Id(990_001);

    private final PlayedActs played = PlayedActs.inTheItem().then(signUp("Zoë Quarles-Lund"));

    @Test
    void are_her_sign_up_and_what_she_changed_it_to() {
        played.then(PlayedActs.change(SPEAKER, Position.AGAINST, Channel.ROOM, "Z. Lund"));
        assertThat(found("")).containsExactly(Map.entry("signUp", true), Map.entry("change", true));
    }

    @Test
    void are_those_in_which_her_name_stands_in_whatever_letters() {
        played.then(
                note("The chair thanked ZOË QUARLES-LUND."), note("He thanked Zoë Quarles-Lunder."), note("Nobody."));
        assertThat(found("")).startsWith(Map.entry("signUp", true), Map.entry("note", true));
    }

    @Test
    void may_be_those_with_a_part_of_her_name() {
        played.then(note("Ms. Lund left."), note("Mr. Lundberg left."));
        assertThat(found("")).containsExactly(Map.entry("signUp", true), Map.entry("note", false));
    }

    @Test
    void may_be_those_that_point_to_her() {
        played.then(new EvidenceAct.Appear(
                SPEAKER, EvidenceAct.Capacity.WITNESS, Optional.of(Words.of("The well is hers."))));
        assertThat(found("")).containsExactly(Map.entry("signUp", true), Map.entry("appear", false));
    }

    @Test
    void are_found_by_another_name_too() {
        played.then(note("Zozo sang."));
        assertThat(found(" zozo ")).containsExactly(Map.entry("signUp", true), Map.entry("note", false));
    }

    @Test
    void are_found_by_several_other_names() {
        played.then(note("Zozo sang."), note("Zaza sang."));
        assertThat(named(WordsOfSpeaker.in(played.entries(), SPEAKER, List.of("zozo", "", "zaza"))))
                .containsExactly(Map.entry("signUp", true), Map.entry("note", false), Map.entry("note", false));
    }

    @ParameterizedTest
    @CsvSource({
        "İpek Yılmaz, i̇pek yılmaz spoke.",
        "İpek Yılmaz, IPEK YILMAZ spoke.",
        "李芳, 主席感谢李芳说的话",
        "Zoë Lund, Zoë Lund spoke.",
        "Zoë Lund, Zoë Lund spoke.",
        "Ana Lund, 'Ana   Lund spoke.'",
        "Siobhan O'Neil, Siobhan O’Neil spoke.",
        "Siobhan O’Neil, Siobhan O'Neil spoke.",
        "Ana Quarles-Lund, Ana Quarles‑Lund spoke."
    })
    void are_those_in_which_her_name_was_typed_otherwise(String name, String words) {
        var entries = PlayedActs.inTheItem().then(signUp(name), note(words)).entries();
        assertThat(named(WordsOfSpeaker.in(entries, SPEAKER, List.of())))
                .containsExactly(Map.entry("signUp", true), Map.entry("note", true));
    }

    @Test
    void are_those_in_which_her_name_goes_over_two_lines() {
        played.then(note("Zoë\r\nQuarles-Lund sang."));
        assertThat(found("")).containsExactly(Map.entry("signUp", true), Map.entry("note", true));
    }

    @Test
    void may_be_those_with_a_short_part_of_her_name() {
        var entries = PlayedActs.inTheItem()
                .then(signUp("Mei Li"), note("Ms. Li left."))
                .entries();
        assertThat(named(WordsOfSpeaker.in(entries, SPEAKER, List.of())))
                .containsExactly(Map.entry("signUp", true), Map.entry("note", false));
    }

    @Test
    void are_not_the_sign_up_of_another_of_her_name() {
        var other = new Id(990_002);
        played.then(new HearingAct.SignUp(
                other,
                PlayedActs.HEARING,
                "ZZZ-002",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of("Zoë Quarles-Lund"),
                Optional.empty(),
                Optional.empty()));
        assertThat(WordsOfSpeaker.in(played.entries(), SPEAKER, List.of()))
                .extracting(WordsOfSpeaker.Found::named, WordsOfSpeaker.Found::anothers)
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void may_be_those_that_were_recorded_while_she_spoke() {
        played.then(note("Before."), new HearingAct.OpenHearing(PlayedActs.HEARING));
        played.because(new FloorAct.Call(Optional.of(SPEAKER)));
        played.then(note("Someone called out."), new FloorAct.Begin(), note("The sound failed."));
        played.then(new FloorAct.End(), note("After."));
        assertThat(found(""))
                .containsExactly(Map.entry("signUp", true), Map.entry("note", false), Map.entry("note", false));
    }

    @Test
    void are_none_once_they_were_taken_out() {
        var found =
                WordsOfSpeaker.in(played.then(note("Zoë Quarles-Lund sang.")).entries(), SPEAKER, List.of());
        var gone = found.stream().map(WordsOfSpeaker.Found::entry).toList();
        var entries = played.entries().stream()
                .map(entry -> gone.contains(entry) ? Chain.redact(entry) : entry)
                .toList();
        assertThat(gone).hasSize(2);
        assertThat(WordsOfSpeaker.in(entries, SPEAKER, List.of())).isEmpty();
    }

    private List<Map.Entry<String, Boolean>> found(String another) {
        return named(WordsOfSpeaker.in(played.entries(), SPEAKER, List.of(another)));
    }

    private static List<Map.Entry<String, Boolean>> named(List<WordsOfSpeaker.Found> found) {
        return found.stream()
                .map(one -> Map.entry(ActCodec.name(one.entry().act()), one.named()))
                .toList();
    }

    private static MeetingAct.Note note(String words) {
        return new MeetingAct.Note(Words.of(words));
    }

    private static HearingAct.SignUp signUp(String name) {
        return new HearingAct.SignUp(
                SPEAKER,
                PlayedActs.HEARING,
                "ZZZ-001",
                Position.FOR,
                Channel.ROOM,
                120,
                Words.of(name),
                Optional.empty(),
                Optional.empty());
    }
}
