package org.rostrum.order;

import org.rostrum.platform.Id;

/**
 * What the order may know of a speaker: who, the public reference, the side, the channel, whether she lives in the place,
 * whether the card came late and whether she has said that she was not heard lately. Never what would be said.
 */
public record SignedUp(
        Id speaker,
        String reference,
        Position position,
        Channel channel,
        boolean resident,
        boolean late,
        boolean unheard) {
    /** Someone in the room, in time, of whom it was not asked where she lives and when she was heard. */
    public SignedUp(Id speaker, String reference, Position position) {
        this(speaker, reference, position, Channel.ROOM, false, false, false);
    }
}
