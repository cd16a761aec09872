package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rostrum.mail.Mail;
import org.rostrum.mail.Outbox;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.MeetingState;
import org.rostrum.proceedings.Speaker.State;

/**
 * Tells whose sign-up was dropped for another one that it stands again, once the clerk has undone that, and that it does not,
 * once the clerk has done it again; in the transaction of the act.
 */
@ApplicationScoped
class DroppedLetters {
    private static final String DROPPED = "dropped";
    private static final String STANDS = "stands";
    private static final String DROPPED_AGAIN = "droppedAgain";
    private static final Set<String> ABOUT_IT = Set.of(DROPPED, STANDS, DROPPED_AGAIN);

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    SignupLetters letters;

    void note(@Observes ActRecorded recorded) {
        var before = recorded.before().state();
        var after = recorded.after().state();
        switch (recorded.act()) {
            case CorrectionAct.Undo undone ->
                withdrawn(before, after)
                        .forEach(held -> toldLast(held.id(), DROPPED, DROPPED_AGAIN)
                                .ifPresent(row -> letters.stands(recorded.after(), held.name(), row)));
            case CorrectionAct.Redo redone ->
                withdrawn(after, before)
                        .forEach(held -> toldLast(held.id(), STANDS)
                                .ifPresent(row -> letters.droppedAgain(recorded.after(), held.name(), row)));
            default -> {
                // What drops a sign-up is told by whoever drops it.
            }
        }
    }

    /** Those who have withdrawn in the one state and not in the other. */
    private static Stream<org.rostrum.proceedings.Speaker> withdrawn(MeetingState in, MeetingState notIn) {
        Predicate<org.rostrum.proceedings.Speaker> gone = speaker -> speaker.state() == State.WITHDRAWN;
        return in.lines().values().stream()
                .flatMap(line -> line.speakers().values())
                .filter(gone)
                .filter(speaker ->
                        notIn.speaker(speaker.id()).filter(gone.negate()).isPresent());
    }

    /**
     * Whose last letter about it was one of these: who was dropped, stands again and then withdraws herself is told nothing
     * when that is undone. Of a meeting that was kept elsewhere the journal alone is here.
     */
    private Optional<Speaker> toldLast(Id speaker, String... occasions) {
        return outbox.about(Set.of(speaker)).stream()
                .map(Mail::occasion)
                .filter(ABOUT_IT::contains)
                .reduce((earlier, later) -> later)
                .filter(List.of(occasions)::contains)
                .flatMap(told -> Optional.ofNullable(entities.find(Speaker.class, speaker.value())));
    }
}
