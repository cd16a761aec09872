package org.rostrum.proceedings;

import org.rostrum.platform.Id;

/**
 * What became of the minutes of the meeting, once everyone may read them; none of it can be undone. Each names a version by its
 * number, and by the digest of its texts ({@link FiledMinutes#digest}), so that none of them changes unseen. They come with what
 * is done on the minutes, and are sent by no program.
 */
public sealed interface MinutesAct extends Act {
    @Override
    default boolean canBeTakenBack() {
        return false;
    }

    /** The number of the version. */
    int version();

    /** The digest of its texts, as 64 hexadecimal digits. */
    String digest();

    /** The body adopted a version, by the motion of {@code entry} in {@code meeting}. */
    record AdoptMinutes(int version, String digest, Id meeting, long entry) implements MinutesAct {}

    /** A correction was given out in place of the adopted text, which stays as it is; {@code why} is what was wrong in it. */
    record CorrectMinutes(int version, String digest, Words why) implements MinutesAct {}

    /**
     * What was taken out of the record by law went out of a version too; the digest is that of what is left. It comes with
     * {@code redact}. The digest before stays in the entry that gave the version out.
     */
    record RedactMinutes(int version, String digest) implements MinutesAct {}
}
