package org.rostrum.floor;

import org.rostrum.platform.Id;

/** Where something stands on a sheet that was filled in by hand. */
public sealed interface PaperPlace {
    /** At its head: when the meeting was called to order and the hearing opened. */
    record Head() implements PaperPlace {}

    /** The roll call. */
    record Roll() implements PaperPlace {}

    /** The line of a speaker. */
    record Turn(Id speaker) implements PaperPlace {}

    /** A row of what else happened, from 1. */
    record Row(int number) implements PaperPlace {}

    /** A motion with what became of it, from 1. */
    record Motion(int number) implements PaperPlace {}
}
