package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** Acts at the lectern of an open hearing. */
public sealed interface FloorAct extends Act {
    /**
     * Calls a speaker, or the next of the order when none is named; ends the running turn in the same act. Refused for
     * someone who is not waiting, and without a reason once the time for all is used up, or for someone who signed up after
     * the deadline where the rules call her by leave alone.
     */
    record Call(Optional<Id> speaker) implements FloorAct {}

    /** The one who was called begins; the clock runs. */
    record Begin() implements FloorAct {}

    /** Stops the clock of the speaker. */
    record Pause() implements FloorAct {}

    /** The speaker goes on after a pause, a question or a reply; the clocks of these stand still. */
    record ResumeTurn() implements FloorAct {}

    /** Adds seconds to the turn, or takes them when negative; at most one hour at once. */
    record AddTime(int seconds) implements FloorAct {
        public AddTime {
            if (seconds == 0 || Math.abs(seconds) > 3600) {
                throw new FieldRefused("seconds", "Add or take between 1 and 3600 seconds.");
            }
        }
    }

    /** Ends the turn. */
    record End() implements FloorAct {}

    /**
     * The one who was called is not here: once more at the end of the line, then no more. Who had checked in counts as not
     * having come until she checks in again.
     */
    record NotHere() implements FloorAct {}

    /** The one who was called has the position noted and gives the time up. */
    record Yield() implements FloorAct {}

    /**
     * A member who is here asks the speaker something; the speaker's clock stops, and that of another question or a reply, and
     * the member's own counts up. Who asks again in the same turn goes on where she stopped.
     */
    record Question(Id member) implements FloorAct {}

    /**
     * Staff or the applicant answers; the speaker's clock stops, and that of a question, and one for the replies of the turn
     * counts up.
     */
    record Reply() implements FloorAct {}

    /** Puts the one at the lectern, or else the last who was, back as the next of the line. */
    record PutBack() implements FloorAct {}

    /** Puts a waiting speaker before another waiting one. */
    record Move(Id speaker, Id before) implements FloorAct {}

    /**
     * A waiting speaker who has come gives the time to another waiting one of the same position, and is not called any more;
     * residents may, by their private link, where the rules say that time may be given. Refused without a reason when
     * {@code from} has not checked in or was given time herself, when as many as the rules say have given {@code to} theirs,
     * or when she would have more than they allow, at most two hours. If {@code to} withdraws before she is called, {@code from}
     * waits again. What a resident gave cannot be undone.
     */
    record Cede(Id from, Id to) implements FloorAct {}

    /** A speaker has come; residents may, at the door. What a resident did there cannot be undone. */
    record CheckIn(Id speaker) implements FloorAct {}

    /**
     * A waiting speaker leaves the line; residents may, by their private link. Who was heard and waits for a second round gives up
     * that turn alone: what she said and her position stay. What a resident withdrew cannot be undone, and what
     * the clerk did cannot once someone on the wait list has the place.
     */
    record Withdraw(Id speaker) implements FloorAct {}
}
