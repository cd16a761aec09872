package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.order.Channel;
import org.rostrum.order.Contradiction;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

@DisplayName("A name that is left out at sign-up")
class NameLeftOutTest {
    private static final Id SOMEONE = new Id(4711);
    private static final Id ANOTHER = new Id(4712);
    private static final Locale SPANISH = Locale.of("es");
    private final PlayedActs played = PlayedActs.inTheHearing();
    private int before;

    @BeforeEach
    void adopt() {
        before = played.line().speakers().size();
        played.then(adoption(Map.of("seconds", 120L, "arrangement", "IN_TURN", "nameOptional", true)));
    }

    @Test
    void gives_way_to_the_number_of_the_sign_up_in_each_language() {
        played.then(unnamed(SOMEONE, "ZZZ-ZZ2"), unnamed(ANOTHER, "ZZZ-ZZ3"));
        assertThat(name(SOMEONE).text(Locale.ENGLISH)).isEqualTo("Speaker " + (before + 1));
        assertThat(name(ANOTHER).text(SPANISH)).isEqualTo("Orador " + (before + 2));
        assertThat(name(ANOTHER).instead()).contains(before + 2);
    }

    @Test
    void leaves_a_number_that_stays_whatever_becomes_of_the_line() {
        played.then(unnamed(SOMEONE, "ZZZ-ZZ2"), unnamed(ANOTHER, "ZZZ-ZZ3"));
        var all = List.copyOf(played.waiting());
        played.then(
                new FloorAct.Withdraw(all.getFirst()),
                new FloorAct.Withdraw(SOMEONE),
                new FloorAct.Move(ANOTHER, all.get(1)),
                new FloorAct.Call(Optional.of(ANOTHER)),
                new FloorAct.Begin(),
                new FloorAct.End());
        assertThat(name(ANOTHER).number()).isEqualTo(before + 2);
    }

    @Test
    void can_be_given_and_left_out_again_by_a_change() {
        played.then(unnamed(SOMEONE, "ZZZ-ZZ2"));
        played.then(PlayedActs.change(SOMEONE, Position.FOR, Channel.ROOM, "Nell Known"));
        assertThat(name(SOMEONE).text(Locale.ENGLISH)).isEqualTo("Nell Known");
        assertThat(name(SOMEONE).instead()).isEmpty();
        played.then(change(SOMEONE));
        assertThat(name(SOMEONE).text(Locale.ENGLISH)).isEqualTo("Speaker " + (before + 1));
    }

    @Test
    void is_asked_for_where_the_rules_do_not_let_it_be_left_out() {
        played.then(unnamed(SOMEONE, "ZZZ-ZZ2"), adoption(Map.of("seconds", 120L, "arrangement", "IN_TURN")));
        assertThat(played.objection(unnamed(ANOTHER, "ZZZ-ZZ3")))
                .contains("The rules of this hearing ask for a name to be called by.");
        assertThat(played.objection(change(SOMEONE))).isPresent();
        assertThat(name(SOMEONE).instead()).contains(before + 1);
    }

    @Test
    void is_left_out_on_purpose() {
        var nothing = new HearingAct.SignUp(
                SOMEONE,
                PlayedActs.HEARING,
                "ZZZ-ZZ2",
                Position.FOR,
                Channel.ROOM,
                120,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(played.objection(nothing)).contains("Give the name to be called by, or say that it is left out.");
        assertThatThrownBy(() -> new HearingAct.Change(
                        SOMEONE,
                        Position.FOR,
                        Channel.ROOM,
                        120,
                        Optional.of(Words.of("Nell Known")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)))
                .isInstanceOf(FieldRefused.class);
    }

    @Test
    void is_told_from_one_that_was_taken_out_of_the_journal() {
        played.then(unnamed(SOMEONE, "ZZZ-ZZ2"));
        var redacted = played.entries().stream().map(Chain::redact).toList();
        var speakers =
                MeetingState.of(redacted).line(PlayedActs.HEARING).orElseThrow().speakers();
        assertThat(speakers.find(SOMEONE).orElseThrow().name().text(Locale.ENGLISH))
                .isEqualTo("Speaker " + (before + 1));
        assertThat(speakers.values()
                        .filter(speaker -> !speaker.id().equals(SOMEONE))
                        .map(speaker -> speaker.name().text(Locale.ENGLISH)))
                .containsOnly("■■■");
    }

    @Test
    void does_not_go_with_an_oath() {
        var rules = rules(Map.of(
                "seconds",
                120L,
                "arrangement",
                "IN_TURN",
                "nameOptional",
                true,
                "onTheFloor",
                Map.of("evidence", Map.of("oath", true))));
        assertThat(Contradiction.in(rules)).containsExactly(Contradiction.OATH_WITHOUT_NAME);
    }

    private SpeakerName name(Id speaker) {
        return played.speaker(speaker).name();
    }

    private static HearingAct.AdoptRules adoption(Map<String, Object> rules) {
        return new HearingAct.AdoptRules(PlayedActs.HEARING, rules(rules), Optional.empty());
    }

    private static SpeakingRules rules(Map<String, Object> rules) {
        return (SpeakingRules) Values.build("", SpeakingRules.class, rules);
    }

    private static HearingAct.SignUp unnamed(Id speaker, String reference) {
        return new HearingAct.SignUp(
                speaker,
                PlayedActs.HEARING,
                reference,
                Position.FOR,
                Channel.ROOM,
                120,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty());
    }

    private static HearingAct.Change change(Id speaker) {
        return new HearingAct.Change(
                speaker,
                Position.FOR,
                Channel.ROOM,
                120,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));
    }
}
