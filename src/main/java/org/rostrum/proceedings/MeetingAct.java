package org.rostrum.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.rostrum.platform.Id;

/** Acts that open, interrupt and end a meeting and say who attends. */
public sealed interface MeetingAct extends Act {
    /** Publishes the meeting as planned. Is the first entry of the journal; refused a second time. Cannot be undone. */
    record Publish(MeetingPlan plan) implements MeetingAct {
        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /** Calls the meeting to order, also without a quorum. Refused when it is already in session or over. */
    record CallToOrder() implements MeetingAct {}

    /** Records how each member attends; one who is not named is absent. Needs the meeting in session. */
    record RollCall(Map<Id, Presence> members) implements MeetingAct {}

    /** A member comes or comes back. Needs the meeting in session; refused for someone who is no member or is here. */
    record Arrive(Id member, boolean remote) implements MeetingAct {}

    /**
     * A member leaves; {@code excused} by vote of the members. By the rules of some bodies who was in the room and has left it
     * without being excused still counts: toward the quorum, and where silence is an aye as one. Needs the meeting in session;
     * refused for someone who is not here.
     */
    record Depart(Id member, boolean excused) implements MeetingAct {
        /** Leaves without being excused, as far as the record knows. */
        public Depart(Id member) {
            this(member, false);
        }
    }

    /** Hands the chair to a member from now on. Refused for a member who is not here. */
    record Chair(Id member) implements MeetingAct {}

    /**
     * A member asks for the floor, and waits behind those who asked before, until she asks a speaker something, moves
     * something, leaves, or takes the request back. Refused for someone who is not here or has asked already.
     */
    record RequestFloor(Id member) implements MeetingAct {}

    /** A member no longer asks for the floor, or has had it. Refused for someone who has not asked. */
    record WithdrawRequest(Id member) implements MeetingAct {}

    /** Takes up an item, in or out of turn. Refused while another item is open. */
    record OpenItem(Id item) implements MeetingAct {}

    /** Ends the item taken up. Refused while its hearing or a motion is open. */
    record CloseItem() implements MeetingAct {}

    /**
     * Interrupts the meeting; the clock at the lectern stops. {@code disruption} when disorder was the reason; {@code until} is
     * the hour, by the clock of the body, at which it is to go on, within a day. It does not go on by itself.
     */
    record Recess(boolean disruption, Optional<LocalTime> until) implements MeetingAct {
        /** A recess whose end was not said. */
        public Recess(boolean disruption) {
            this(disruption, Optional.empty());
        }

        /** When the meeting is to go on: the first time after the beginning that it is that hour. */
        Optional<Instant> resumes(Instant beginning, ZoneId zone) {
            return until.map(hour -> NextHour.after(beginning, hour, zone));
        }
    }

    /** Goes on after a recess. The turn stays paused until it is resumed. */
    record Resume() implements MeetingAct {}

    /**
     * Continues the meeting to another day, at an hour if one is given, and a place, with the line carried over: who was called
     * and has not begun is put back in front of it. Refused while someone speaks, for a day before the last of the meeting and
     * one that is over.
     */
    record ContinueTo(LocalDate date, Words place, Optional<LocalTime> time) implements MeetingAct {
        /** To a day whose hour is left open. */
        public ContinueTo(LocalDate date, Words place) {
            this(date, place, Optional.empty());
        }
    }

    /**
     * Shuts the public out; the clock at the lectern stops. {@code about} is what the law asks to be said of it. Until the
     * session is open again nothing is recorded but who comes and leaves, notes and decisions; the last two are kept, but
     * not told to the public.
     */
    record ClosedSession(Optional<Words> about) implements MeetingAct {}

    /** Lets the public in again. Needs a closed session, and no motion that was made in it and is open still. */
    record OpenSession() implements MeetingAct {}

    /**
     * Ends the meeting. Refused while a hearing or a motion is open; once a motion to adjourn has carried, only while a hearing
     * is.
     */
    record Adjourn() implements MeetingAct {}

    /** Writes into the record what is no act: an interruption, a ruling of the chair, a video that failed. */
    record Note(Words words) implements MeetingAct {}
}
