package org.rostrum.order;

import org.rostrum.platform.Id;

/**
 * What the order may know of a speaker: who, the public reference, the side, the channel, whether she lives in the place and
 * whether the card came late. Never what would be said.
 */
public record SignedUp(
        Id speaker, String reference, Position position, Channel channel, boolean resident, boolean late) {
    /** Someone in the room, in time, of whom it was not asked where she lives. */
    public SignedUp(Id speaker, String reference, Position position) {
        this(speaker, reference, position, Channel.ROOM, false, false);
    }
}
