package org.rostrum.proceedings;

/** What a motion is for. */
public enum MotionKind {
    MAIN,
    /** Finds facts and decides by them. */
    FINDINGS,
    /** Changes the words of the open motion. */
    AMEND,
    /** Puts other words in place of the open motion. */
    SUBSTITUTE,
    POSTPONE,
    TABLE,
    REFER,
    CALL_THE_QUESTION,
    /** Brings a motion that was decided before the body again (Robert's Rules of Order, 12th ed., section 37). */
    RECONSIDER,
    /** Brings a motion that was laid on the table before the body again (Robert's Rules of Order, 12th ed., section 34). */
    TAKE_FROM_TABLE,
    CLOSE_HEARING,
    CONTINUE_HEARING,
    APPROVE_MINUTES,
    /** Decides all items that are on the consent agenda at once. */
    CONSENT_AGENDA,
    /** Shuts the public out; a question of privilege where another motion is open (Robert's Rules of Order, 12th ed., 9:24). */
    CLOSED_SESSION,
    RECESS,
    /** Sets the day and hour at which the body goes on with its business (Robert's Rules of Order, 12th ed., section 22). */
    FIX_TIME_TO_ADJOURN,
    /** Has members who are away fetched or asked to come (Robert's Rules of Order, 12th ed., 40:8). */
    OBTAIN_QUORUM,
    ADJOURN;

    /** Whether it changes the motion that it is moved upon. */
    public boolean changes() {
        return this == AMEND || this == SUBSTITUTE;
    }

    /** Whether the open motion is no longer before the body once this carries. */
    public boolean setsAside() {
        return this == POSTPONE || this == TABLE || this == REFER;
    }

    /** Whether a motion that the body was done with is before it again once this carries. */
    public boolean bringsBack() {
        return this == RECONSIDER || this == TAKE_FROM_TABLE;
    }

    /** Whether it is debate, or opens it again: what is out of order once the question was called. */
    public boolean debates() {
        return changes() || this == POSTPONE || this == REFER || this == CALL_THE_QUESTION;
    }

    /** Whether it may be moved while another motion is open. */
    public boolean upon() {
        return isAboutTheOpenOne() || setsAside() || this == CLOSED_SESSION || withoutQuorum();
    }

    /** Whether it is in order by what the open motion is, whatever else is open beneath that. */
    boolean isAboutTheOpenOne() {
        return changes() || this == CALL_THE_QUESTION;
    }

    /**
     * Its place in the order of precedence, the main motion lowest: the one moved is in order where it is higher than those open
     * (Robert's Rules of Order, 12th ed., 5:8-13; to obtain a quorum comes before a recess, 40:8).
     */
    int rank() {
        return switch (this) {
            case MAIN, FINDINGS, RECONSIDER, CLOSE_HEARING, CONTINUE_HEARING, APPROVE_MINUTES, CONSENT_AGENDA -> 0;
            case AMEND, SUBSTITUTE -> 1;
            case REFER -> 2;
            case POSTPONE -> 3;
            case CALL_THE_QUESTION -> 4;
            // Nothing that is done to other motions is done to it (34:4).
            case TABLE, TAKE_FROM_TABLE -> 5;
            case CLOSED_SESSION -> 6;
            case RECESS -> 7;
            case OBTAIN_QUORUM -> 8;
            case ADJOURN -> 9;
            case FIX_TIME_TO_ADJOURN -> 10;
        };
    }

    /** Whether it is a motion as others are where it interrupts none, so that all can be done to it that is done to a main one. */
    boolean isMainWhereNoneIsOpen() {
        return this != ADJOURN && this != TABLE && this != TAKE_FROM_TABLE && !isAboutTheOpenOne();
    }

    /** Whether it can be carried in other words than those in which it was moved. */
    public boolean canBeAmended() {
        return switch (this) {
            case CALL_THE_QUESTION, TABLE, TAKE_FROM_TABLE, RECONSIDER, ADJOURN -> false;
            case MAIN,
                    FINDINGS,
                    AMEND,
                    SUBSTITUTE,
                    POSTPONE,
                    REFER,
                    CLOSE_HEARING,
                    CONTINUE_HEARING,
                    APPROVE_MINUTES,
                    CONSENT_AGENDA,
                    CLOSED_SESSION,
                    RECESS,
                    FIX_TIME_TO_ADJOURN,
                    OBTAIN_QUORUM -> true;
        };
    }

    /** Whether a body may do it that has no quorum. */
    boolean withoutQuorum() {
        return this == RECESS || this == FIX_TIME_TO_ADJOURN || this == OBTAIN_QUORUM || this == ADJOURN;
    }

    /** Whether what was decided by it can be brought back; the others have taken their effect, or can be moved again. */
    boolean canBeReconsidered() {
        return this == MAIN || this == FINDINGS || this == APPROVE_MINUTES;
    }

    /** Whether it says something on the item itself, so that those who signed up must be heard before. */
    boolean decides() {
        return this == MAIN || this == FINDINGS || changes();
    }
}
