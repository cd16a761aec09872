package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A member who comes and goes")
class AttendanceTest {
    private static final LocalDate NEXT_DAY = LocalDate.of(2018, 4, 17);
    private static final Id MEMBER = PlayedActs.member(3);

    private final PlayedActs played = PlayedActs.inTheItem();

    @Test
    void is_here_from_the_roll_call_on() {
        assertThat(stays()).hasSize(1).allMatch(stay -> stay.until().isEmpty() && !stay.remote());
    }

    @Test
    void was_here_until_she_left() {
        played.after(60, new MeetingAct.Depart(MEMBER));
        assertThat(stays()).hasSize(1);
        assertThat(stays().getFirst().until()).contains(played.now());
    }

    @Test
    void comes_back_from_elsewhere_for_a_second_time() {
        played.after(60, new MeetingAct.Depart(MEMBER)).after(60, new MeetingAct.Arrive(MEMBER, true));
        assertThat(stays()).hasSize(2);
        assertThat(stays().getLast()).isEqualTo(new Attendance.Stay(played.now(), Optional.empty(), true));
    }

    @Test
    void stays_on_over_a_second_roll_call() {
        var before = stays();
        played.after(60, new MeetingAct.RollCall(present()));
        assertThat(stays()).isEqualTo(before);
    }

    @Test
    void has_not_left_when_that_is_undone() {
        var before = stays();
        played.after(60, new MeetingAct.Depart(MEMBER)).then(new CorrectionAct.Undo());
        assertThat(stays()).isEqualTo(before);
    }

    @Test
    void goes_with_everyone_at_the_end() {
        played.then(new MeetingAct.CloseItem()).after(60, new MeetingAct.Adjourn());
        assertThat(stays().getLast().until()).contains(played.now());
    }

    @Test
    void is_called_again_on_another_day() {
        played.then(new MeetingAct.ContinueTo(NEXT_DAY, Words.of("Hall"), Optional.of(LocalTime.of(19, 0))));
        assertThat(played.state().sitting().later())
                .contains(
                        new Sitting.Later(NEXT_DAY, Optional.of(LocalTime.of(19, 0)), Words.of("Hall"), played.now()));
        played.then(new MeetingAct.CallToOrder());
        assertThat(played.state().sitting().later()).isEmpty();
        assertThat(played.state().quorum().present()).isZero();
        played.then(new MeetingAct.RollCall(present()));
        assertThat(stays()).hasSize(2);
        assertThat(stays().getLast().until()).isEmpty();
    }

    private List<Attendance.Stay> stays() {
        return played.state().attendance().staysOf(MEMBER);
    }

    private Map<Id, Presence> present() {
        var roll = new HashMap<Id, Presence>();
        played.state().plan().orElseThrow().members().forEach(member -> roll.put(member.id(), Presence.PRESENT));
        return roll;
    }
}
