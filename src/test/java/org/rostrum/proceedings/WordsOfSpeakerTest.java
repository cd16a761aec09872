package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        assertThat(found(" zozo ")).containsExactly(Map.entry("signUp", true), Map.entry("note", true));
    }

    @Test
    void are_none_once_they_were_taken_out() {
        var found =
                WordsOfSpeaker.in(played.then(note("Zoë Quarles-Lund sang.")).entries(), SPEAKER, "");
        var gone = found.stream().map(WordsOfSpeaker.Found::entry).toList();
        var entries = played.entries().stream()
                .map(entry -> gone.contains(entry) ? Chain.redact(entry) : entry)
                .toList();
        assertThat(gone).hasSize(2);
        assertThat(WordsOfSpeaker.in(entries, SPEAKER, "")).isEmpty();
    }

    private List<Map.Entry<String, Boolean>> found(String another) {
        return WordsOfSpeaker.in(played.entries(), SPEAKER, another).stream()
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
