package org.rostrum.floor;

import org.rostrum.proceedings.Verdict;
import org.rostrum.proceedings.Words;

/** Why the {@code rule} that refused something on paper is lifted there; it says nothing of any other rule. */
public record PaperReason(String rule, Words words) {
    boolean lifts(Verdict.Refused refused) {
        return refused.overridable() && refused.rule().equals(rule);
    }
}
