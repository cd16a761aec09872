package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What can be done at the lectern")
class OneAtTheLecternTest {
    private static final FloorAct CALL = new FloorAct.Call(Optional.empty());
    private static final FloorAct BEGIN = new FloorAct.Begin();
    private static final FloorAct PAUSE = new FloorAct.Pause();
    private static final FloorAct RESUME = new FloorAct.ResumeTurn();
    private static final FloorAct QUESTION = new FloorAct.Question(PlayedActs.member(2));
    private static final FloorAct REPLY = new FloorAct.Reply();
    private static final FloorAct END = new FloorAct.End();
    private static final FloorAct ADD_TIME = new FloorAct.AddTime(30);
    private static final FloorAct NOT_HERE = new FloorAct.NotHere();
    private static final FloorAct YIELD = new FloorAct.Yield();
    private static final FloorAct PUT_BACK = new FloorAct.PutBack();
    private static final List<FloorAct> ALL =
            List.of(CALL, BEGIN, PAUSE, RESUME, QUESTION, REPLY, END, ADD_TIME, NOT_HERE, YIELD, PUT_BACK);

    /** How far a turn has come, the acts that led there, and what can follow. */
    static List<Arguments> turns() {
        return List.of(
                arguments("nobody yet", List.of(), Set.of(CALL)),
                arguments("called", List.of(CALL), Set.of(CALL, BEGIN, END, ADD_TIME, NOT_HERE, YIELD, PUT_BACK)),
                arguments(
                        "speaking",
                        List.of(CALL, BEGIN),
                        Set.of(CALL, PAUSE, QUESTION, REPLY, END, ADD_TIME, PUT_BACK)),
                arguments(
                        "paused",
                        List.of(CALL, BEGIN, PAUSE),
                        Set.of(CALL, RESUME, QUESTION, REPLY, END, ADD_TIME, PUT_BACK)),
                arguments(
                        "asked",
                        List.of(CALL, BEGIN, QUESTION),
                        Set.of(CALL, RESUME, QUESTION, REPLY, END, ADD_TIME, PUT_BACK)),
                arguments("ended", List.of(CALL, BEGIN, END), Set.of(CALL, PUT_BACK)),
                arguments("not there", List.of(CALL, NOT_HERE), Set.of(CALL, PUT_BACK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("turns")
    void is_what_follows_from_how_far_the_turn_has_come_and_nothing_else(
            String come, List<FloorAct> by, Set<FloorAct> possible) {
        var evening = PlayedActs.inTheHearing().then(by.toArray(Act[]::new));
        assertThat(ALL.stream().filter(act -> evening.objection(act).isEmpty()))
                .as(come)
                .containsExactlyInAnyOrderElementsOf(possible);
    }
}
