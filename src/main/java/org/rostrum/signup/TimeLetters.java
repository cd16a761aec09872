package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.FloorAct;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Standing;

/**
 * Tells those between whom time is given, and to whom it comes back, in the transaction of the act: by whomever it was done,
 * from a private link or at the desk.
 */
@ApplicationScoped
class TimeLetters {
    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    void note(@Observes ActRecorded recorded) {
        switch (recorded.act()) {
            case FloorAct.Cede(var from, var to) -> given(recorded.after(), from, to);
            case FloorAct.Withdraw gone -> cameBack(recorded);
            case HearingAct.Change changed -> cameBack(recorded);
            case CorrectionAct.Undo undone -> cameBack(recorded);
            case CorrectionAct.Redo redone -> givenAgain(recorded);
            default -> {
                // No other act moves time from one to another.
            }
        }
    }

    private void given(Standing now, Id from, Id to) {
        var giver = now.state().speaker(from).orElseThrow();
        var taker = now.state().speaker(to).orElseThrow();
        var time = now.state().lineOf(to).orElseThrow().allotted(taker);
        write(to, row -> letters.given(now, taker.name(), row, giver.name(), time));
        write(from, row -> letters.gave(now, giver.name(), row, taker, time));
    }

    private void givenAgain(ActRecorded recorded) {
        givers(recorded.after().state())
                .filter(giver -> recorded.before()
                        .state()
                        .speaker(giver.id())
                        .filter(one -> one.gaveTo().isEmpty())
                        .isPresent())
                .forEach(giver -> giver.gaveTo().ifPresent(to -> given(recorded.after(), giver.id(), to)));
    }

    private void cameBack(ActRecorded recorded) {
        returned(recorded.before().state(), recorded.after().state()).forEach(one -> tell(recorded.after(), one));
    }

    /** Time that has come back to who gave it, and who had it where she waits without it. */
    record Returned(org.rostrum.proceedings.Speaker giver, Optional<org.rostrum.proceedings.Speaker> taker) {}

    /** What came back from one state of a meeting to another, by whichever act. */
    static List<Returned> returned(MeetingState before, MeetingState after) {
        return givers(before)
                .flatMap(giver -> after
                        .speaker(giver.id())
                        .filter(one -> one.waiting() && one.gaveTo().isEmpty())
                        .map(waits -> new Returned(
                                waits,
                                giver.gaveTo()
                                        .flatMap(after::speaker)
                                        .filter(org.rostrum.proceedings.Speaker::waiting)))
                        .stream())
                .toList();
    }

    private void tell(Standing after, Returned returned) {
        var giver = returned.giver();
        write(giver.id(), row -> letters.waitsAgain(after, giver.name(), row));
        returned.taker().ifPresent(taker -> {
            var time = after.state().lineOf(taker.id()).orElseThrow().allotted(taker);
            write(taker.id(), row -> letters.takenBack(after, taker.name(), row, giver.name(), time));
        });
    }

    private static Stream<org.rostrum.proceedings.Speaker> givers(MeetingState state) {
        return state.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(speaker -> speaker.gaveTo().isPresent());
    }

    /** Of a meeting that was kept elsewhere the journal alone is here, and no address. */
    private void write(Id speaker, Consumer<Speaker> letter) {
        Optional.ofNullable(entities.find(Speaker.class, speaker.value())).ifPresent(letter);
    }
}
