package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.PlayedMeeting.EVENING;
import static org.rostrum.minutes.PlayedMeeting.heard;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.TwoStacks;
import org.rostrum.proceedings.Words;

@DisplayName("Minutes of any evening")
class AnyEveningTest {
    private static final List<Act> ACTS = List.of(
            new FloorAct.Call(Optional.empty()),
            new FloorAct.Call(Optional.of(new Id(1107))),
            new FloorAct.Begin(),
            new FloorAct.Begin(),
            new FloorAct.End(),
            new FloorAct.NotHere(),
            new FloorAct.Yield(),
            new FloorAct.PutBack(),
            new FloorAct.Pause(),
            new FloorAct.ResumeTurn(),
            new FloorAct.Question(new Id(1003)),
            new FloorAct.Withdraw(new Id(1110)),
            new FloorAct.Move(new Id(1120), new Id(1130)),
            new MeetingAct.Note(Words.of("Something happened.")),
            new MeetingAct.Recess(false),
            new MeetingAct.Resume(),
            new MeetingAct.ClosedSession(Optional.empty()),
            new MeetingAct.OpenSession(),
            new FloorAct.CheckIn(new Id(1112)),
            new FloorAct.Cede(new Id(1112), new Id(1113)),
            new HearingAct.Change(
                    new Id(1114),
                    Position.NEUTRAL,
                    Channel.WRITTEN,
                    0,
                    Words.of("Another name"),
                    Optional.empty(),
                    Optional.empty()),
            new HearingAct.Oath(List.of(new Id(1115))),
            new EvidenceAct.Appear(new Id(1107), EvidenceAct.Capacity.WITNESS, Optional.empty()),
            new EvidenceAct.OfferExhibit(new Id(1107), Words.of("A photograph"), Optional.empty()),
            new EvidenceAct.RuleOnExhibit(1, EvidenceAct.Ruling.ADMITTED, Optional.empty(), Optional.empty()),
            new EvidenceAct.CrossExamine(new Id(1107), new Id(1003), Optional.empty()),
            new CorrectionAct.Undo(),
            new CorrectionAct.Redo());

    @Property(tries = 60)
    void every_heard_speaker_stands_exactly_once_where_speakers_are_listed(
            @ForAll @Size(max = 80) List<@IntRange(max = 27) Integer> choices) {
        var played = played(choices);
        for (var profile : Profile.values()) {
            var minutes = MinutesDocument.of(played.entries(), profile, Locale.ENGLISH);
            boolean lists = profile == Profile.SPEAKERS || profile == Profile.FULL;
            assertThat(heard(minutes).stream().map(row -> row.speaker().id()))
                    .as(profile.name())
                    .containsExactlyInAnyOrderElementsOf(lists ? heardBy(played.state()) : Set.of());
        }
    }

    @Property(tries = 60)
    void nothing_rests_on_what_was_undone(@ForAll @Size(max = 80) List<@IntRange(max = 27) Integer> choices) {
        var played = played(choices);
        assertThat(played.minutes().sentences())
                .allSatisfy(sentence ->
                        assertThat(sentence.entries()).isNotEmpty().doesNotContainAnyElementsOf(undone(played)));
    }

    private static PlayedMeeting played(List<Integer> choices) {
        var played = PlayedMeeting.ready()
                .then(
                        new MeetingAct.CallToOrder(),
                        new MeetingAct.RollCall(Map.of(new Id(1003), Presence.PRESENT)),
                        new MeetingAct.OpenItem(new Id(1010)),
                        new HearingAct.OpenHearing(EVENING.hearing()),
                        new FloorAct.Call(Optional.empty()),
                        new FloorAct.Begin());
        choices.stream().map(ACTS::get).filter(played::may).forEach(played::then);
        return played;
    }

    private static Set<Id> heardBy(MeetingState state) {
        return state.line(EVENING.hearing()).orElseThrow().inOrder().stream()
                .filter(speaker -> speaker.state() == Speaker.State.HEARD)
                .map(Speaker::id)
                .collect(Collectors.toSet());
    }

    /** -1 stands for none, so that the set is never empty. */
    private static Set<Long> undone(PlayedMeeting played) {
        var undone = new HashSet<>(Set.of(-1L));
        undone.addAll(TwoStacks.takenBack(played.entries()));
        return undone;
    }
}
