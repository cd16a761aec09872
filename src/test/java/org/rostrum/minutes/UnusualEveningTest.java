package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.minutes.PlayedMeeting.EVENING;
import static org.rostrum.minutes.PlayedMeeting.texts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Act;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingAct;
import org.rostrum.proceedings.MotionKind;
import org.rostrum.proceedings.Presence;
import org.rostrum.proceedings.Words;

@DisplayName("Minutes of what does not happen every evening")
class UnusualEveningTest {
    @Test
    void tell_of_a_closed_session_and_what_it_was_about() {
        assertThat(told(
                        new MeetingAct.ClosedSession(Optional.of(Words.of("Advice of the attorney."))),
                        new MeetingAct.Note(Words.of("What was said.")),
                        new DecisionAct.Motion(Words.of("Settle the claim."), member(0)),
                        new DecisionAct.WithdrawMotion(),
                        new MeetingAct.OpenSession()))
                .noneMatch(text -> text.contains("What was said.") || text.contains("Settle the claim."))
                .anyMatch(text -> text.endsWith("the meeting went into closed session: Advice of the attorney."))
                .anyMatch(text -> text.endsWith("the session was open again."));
    }

    @Test
    void tell_of_who_gave_a_second_turn_up_as_heard_alone() {
        var played = played();
        var first =
                played.state().line(EVENING.hearing()).orElseThrow().waiting().getFirst();
        played.then(
                new FloorAct.Call(Optional.empty()),
                new FloorAct.Begin(),
                new FloorAct.End(),
                new HearingAct.SecondRound(60),
                new FloorAct.Withdraw(first.id()));
        assertThat(PlayedMeeting.heard(played.minutes())).hasSize(1);
        assertThat(texts(played.minutes())).noneMatch(text -> text.startsWith("Position noted"));
    }

    @Test
    void tell_which_motion_was_before_the_body_when_it_adjourned() {
        assertThat(told(
                        new HearingAct.ContinueHearing(LocalDate.of(2018, 4, 23), Optional.empty()),
                        new DecisionAct.Motion(Words.of("Thank the staff."), member(0)),
                        new DecisionAct.Second(member(1)),
                        new DecisionAct.Motion(
                                Words.of("Adjourn."), member(1), Optional.of(MotionKind.ADJOURN), Optional.empty()),
                        new DecisionAct.Second(member(2)),
                        new DecisionAct.WithoutObjection(),
                        new MeetingAct.Adjourn()))
                .containsOnlyOnce("Not decided before the meeting ended.");
    }

    @Test
    void tell_who_disclosed_and_who_stood_aside() {
        assertThat(told(
                        new HearingAct.Disclose(member(1), Words.of("I met the applicant.")),
                        new HearingAct.Recuse(member(2), Optional.empty())))
                .anyMatch(text -> text.endsWith("Sam Ridley disclosed: I met the applicant."))
                .anyMatch(text -> text.endsWith("Ines Halden stood aside from this item."));
    }

    @Test
    void tell_to_which_day_a_hearing_was_continued() {
        assertThat(told(new HearingAct.ContinueHearing(
                        LocalDate.of(2018, 4, 23), Optional.of(Words.of("Committee Room")))))
                .anyMatch(text -> text.contains("the hearing was continued to Monday, April 23, 2018, Committee Room"));
    }

    @Test
    void tell_who_took_the_oath_and_who_gave_the_time_away() {
        var from = new Id(1110);
        assertThat(told(
                        new HearingAct.Oath(List.of(from)),
                        new FloorAct.CheckIn(from),
                        new FloorAct.Cede(from, new Id(1111))))
                .anyMatch(text -> text.contains("sworn: "))
                .anyMatch(text -> text.contains(" gave the time to "))
                .anyMatch(text -> text.startsWith("Gave their time to others: "));
    }

    @Test
    void tell_how_many_statements_the_body_was_handed_in_all() {
        assertThat(told(
                        new HearingAct.DeliverStatements(EVENING.hearing(), 12, Optional.empty()),
                        new HearingAct.DeliverStatements(EVENING.hearing(), 2, Optional.empty())))
                .contains("14 written statements were received by the body.");
    }

    @Test
    void show_a_motion_as_it_was_moved_and_what_became_of_its_words() {
        assertThat(told(
                        new DecisionAct.Motion(Words.of("Adopt the text."), member(0)),
                        new DecisionAct.Second(member(1)),
                        new DecisionAct.AmendFriendly(Words.of("Adopt the text and publish it.")),
                        new DecisionAct.Motion(
                                Words.of("Strike the end."),
                                member(2),
                                Optional.of(MotionKind.AMEND),
                                Optional.empty()),
                        new DecisionAct.NoSecond()))
                .contains(
                        "Motion 4.1. By Noor Calloway, seconded by Sam Ridley: Adopt the text.",
                        "With the consent of the mover it was changed to: Adopt the text and publish it.",
                        "Motion 4.2. By Ines Halden: Motion to amend: Strike the end.");
    }

    @Test
    void show_no_table_while_nobody_was_heard() {
        var called = PlayedMeeting.ready()
                .then(
                        new MeetingAct.CallToOrder(),
                        new MeetingAct.OpenItem(
                                EVENING.plan().items().getFirst().id()),
                        new HearingAct.OpenHearing(EVENING.hearing()));
        assertThat(HtmlMinutes.article(called.minutes()))
                .contains("The hearing was opened")
                .doesNotContain("class=\"heard\"");
        called.then(new FloorAct.Call(Optional.empty()), new FloorAct.Begin(), new FloorAct.End());
        assertThat(HtmlMinutes.article(called.minutes())).contains("class=\"heard\"");
    }

    @Test
    void tell_it_in_spanish_too() {
        var minutes = MinutesDocument.of(
                played(new MeetingAct.ClosedSession(Optional.empty())).entries(),
                Profile.FULL,
                Locale.forLanguageTag("es"));
        assertThat(texts(minutes)).anyMatch(text -> text.endsWith("la sesión pasó a ser cerrada."));
    }

    private static List<String> told(Act... acts) {
        return texts(played(acts).minutes());
    }

    private static PlayedMeeting played(Act... acts) {
        var roll = new HashMap<Id, Presence>();
        EVENING.plan().members().forEach(member -> roll.put(member.id(), Presence.PRESENT));
        return PlayedMeeting.ready()
                .then(
                        new MeetingAct.CallToOrder(),
                        new MeetingAct.RollCall(roll),
                        new MeetingAct.OpenItem(new Id(1010)),
                        new HearingAct.OpenHearing(EVENING.hearing()))
                .then(acts);
    }

    private static Id member(int at) {
        return EVENING.plan().members().get(at).id();
    }
}
