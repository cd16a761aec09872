package org.rostrum.order;

import java.util.Optional;

/**
 * What a body has decided about a hearing at which it finds facts, such as an evidentiary hearing (N.C.G.S. § 160D-406).
 * What is left out is as at any other hearing: no oath is asked for.
 *
 * @param oath whether a speaker swears before the clock runs
 * @param crossSeconds the time of one cross-examination, 10 to 3600; that of a speaker where nothing is said
 * @param hidePositions whether nobody is shown who is for and against before the body is done, so that it weighs evidence and
 *     counts no heads
 */
public record EvidenceRules(Optional<Boolean> oath, Optional<Integer> crossSeconds, Optional<Boolean> hidePositions) {
    /** What holds where a body has decided nothing. */
    public static final EvidenceRules NONE = new EvidenceRules(Optional.empty(), Optional.empty());

    /** Rules that show who is for and against. */
    public EvidenceRules(Optional<Boolean> oath, Optional<Integer> crossSeconds) {
        this(oath, crossSeconds, Optional.empty());
    }

    public EvidenceRules {
        if (crossSeconds.filter(time -> time < 10 || time > 3600).isPresent()) {
            throw new IllegalArgumentException("A cross-examination has between 10 seconds and one hour.");
        }
    }

    /** Whether a speaker swears before the clock runs. */
    public boolean asksOath() {
        return oath.orElse(false);
    }

    /** Whether nobody is shown who is for and against before the body is done. */
    public boolean hidesPositions() {
        return hidePositions.orElse(false);
    }
}
