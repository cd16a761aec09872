package org.rostrum.floor.web;

import org.rostrum.order.Position;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Speaker;

/**
 * One line of the run sheet on the page; {@code trouble} says what is to mend in it, empty where it is right.
 *
 * @param begun whether the record has the begin of the turn already
 */
public record PaperRow(
        int number,
        Speaker speaker,
        boolean begun,
        String beganTyped,
        String endedTyped,
        AskedReason reason,
        String trouble) {
    /** The identity. */
    public String id() {
        return speaker.id().toString();
    }

    /** The name to be called by. */
    public String name() {
        return speaker.name().text(Texts.locale());
    }

    /** The public reference. */
    public String reference() {
        return speaker.reference();
    }

    /** The side. */
    public Position position() {
        return speaker.position();
    }
}
