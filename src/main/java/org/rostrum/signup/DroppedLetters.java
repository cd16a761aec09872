package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    /** The letter that said so first. */
    private static final String OCCASION = "dropped";

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
                        .forEach(held -> told(held.id())
                                .ifPresent(
                                        row -> letters.stands(recorded.after().plan(), held.name(), row)));
            case CorrectionAct.Redo redone ->
                withdrawn(after, before)
                        .forEach(held -> told(held.id())
                                .ifPresent(row ->
                                        letters.droppedAgain(recorded.after().plan(), held.name(), row)));
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

    /** Who has a letter about it; of a meeting that was kept elsewhere the journal alone is here. */
    private Optional<Speaker> told(Id speaker) {
        return outbox.about(Set.of(speaker)).stream()
                        .anyMatch(mail -> mail.occasion().equals(OCCASION))
                ? Optional.ofNullable(entities.find(Speaker.class, speaker.value()))
                : Optional.empty();
    }
}
