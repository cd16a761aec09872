package org.rostrum.floor;

import static org.rostrum.floor.Placeholder.ABSTENTIONS;
import static org.rostrum.floor.Placeholder.AGAINST;
import static org.rostrum.floor.Placeholder.AYES;
import static org.rostrum.floor.Placeholder.BODY;
import static org.rostrum.floor.Placeholder.DEADLINE;
import static org.rostrum.floor.Placeholder.EACH;
import static org.rostrum.floor.Placeholder.FOR;
import static org.rostrum.floor.Placeholder.ITEM;
import static org.rostrum.floor.Placeholder.MINUTES;
import static org.rostrum.floor.Placeholder.MOTION;
import static org.rostrum.floor.Placeholder.MOVER;
import static org.rostrum.floor.Placeholder.NAME;
import static org.rostrum.floor.Placeholder.NAMES;
import static org.rostrum.floor.Placeholder.NEUTRAL;
import static org.rostrum.floor.Placeholder.NEXT;
import static org.rostrum.floor.Placeholder.NOES;
import static org.rostrum.floor.Placeholder.ORDER;
import static org.rostrum.floor.Placeholder.POSITION;
import static org.rostrum.floor.Placeholder.SAY_AS;
import static org.rostrum.floor.Placeholder.SECONDER;
import static org.rostrum.floor.Placeholder.STAGE;
import static org.rostrum.floor.Placeholder.THEN;
import static org.rostrum.floor.Placeholder.TITLE;
import static org.rostrum.floor.Placeholder.WAITING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step of a meeting at which the chair has something to say, in the order of an evening, and what can be filled in then.
 * Those that end on hidden stand in while the rules hide who is for and against.
 */
public enum Step {
    PLANNED(BODY),
    ROLL(BODY),
    /** Between two items. */
    ITEM_NEXT(BODY),
    /** The item is open, its hearing is not. */
    HEARING(BODY, ITEM, TITLE, FOR, AGAINST, NEUTRAL, WAITING, EACH, ORDER, DEADLINE),
    HEARING_HIDDEN(BODY, ITEM, TITLE, WAITING, EACH, ORDER, DEADLINE),
    /** A stage in which staff or applicant present. */
    PRESENTATION(BODY, ITEM, TITLE, STAGE, EACH, ORDER, DEADLINE),
    /** Nobody was heard yet. */
    FIRST(
            BODY, ITEM, TITLE, NAME, SAY_AS, POSITION, NEXT, MINUTES, FOR, AGAINST, NEUTRAL, WAITING, NAMES, EACH,
            ORDER, DEADLINE),
    FIRST_HIDDEN(BODY, ITEM, TITLE, NAME, SAY_AS, NEXT, MINUTES, WAITING, NAMES, EACH, ORDER, DEADLINE),
    CALLED(NAME, SAY_AS, POSITION, NEXT, MINUTES, WAITING, NAMES),
    SPEAKING(NAME, SAY_AS, POSITION, NEXT, THEN, MINUTES, WAITING, NAMES),
    /** The clock warns. */
    LAST(NAME, SAY_AS, POSITION, NEXT, THEN, WAITING, NAMES),
    OVER(NAME, SAY_AS, POSITION, NEXT, THEN, WAITING, NAMES),
    /** By a question, a reply or the clerk. */
    PAUSED(NAME, SAY_AS, POSITION, NEXT, MINUTES, WAITING, NAMES),
    NEXT_SPEAKER(NAME, SAY_AS, POSITION, NEXT, MINUTES, FOR, AGAINST, NEUTRAL, WAITING, NAMES, EACH, ORDER),
    NEXT_SPEAKER_HIDDEN(NAME, SAY_AS, NEXT, MINUTES, WAITING, NAMES, EACH, ORDER),
    /** The next was heard before. */
    AGAIN(NAME, SAY_AS, POSITION, NEXT, MINUTES, WAITING, NAMES, EACH, ORDER),
    AGAIN_HIDDEN(NAME, SAY_AS, NEXT, MINUTES, WAITING, NAMES, EACH, ORDER),
    /** Those who wait have used the time that they share. */
    SPENT(WAITING),
    STAGE_NEXT(ITEM, TITLE, STAGE, WAITING, EACH, ORDER, DEADLINE),
    /** Everyone was heard, and the rules know a second round. */
    ROUND(ITEM, TITLE, MINUTES, FOR, AGAINST, NEUTRAL, EACH, ORDER),
    /** The chair has asked who else wishes to speak, and nobody waits. */
    LAST_CALL(ITEM, TITLE, EACH, ORDER, DEADLINE),
    HEARD(ITEM, TITLE, FOR, AGAINST, NEUTRAL),
    MOTION_ASKED(BODY, ITEM, TITLE, FOR, AGAINST, NEUTRAL),
    MOVED(MOVER, MOTION),
    SECONDED(MOVER, SECONDER, MOTION),
    /** Moved in a body that asks for no second. */
    STATED(MOVER, MOTION),
    VOTED(MOTION, AYES, NOES, ABSTENTIONS),
    RECESS(BODY),
    CLOSED_SESSION(BODY),
    CONTINUED(BODY),
    ADJOURNED(BODY);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Placeholder> known;

    Step(Placeholder... known) {
        this.known = List.of(known);
    }

    /** What can be filled in. */
    public List<Placeholder> known() {
        return known;
    }

    /** Its name in a form, a table and the keys of texts, such as {@code next.speaker}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<Step> named(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
