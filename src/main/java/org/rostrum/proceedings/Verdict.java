package org.rostrum.proceedings;

/** The answer of the rules to an act. */
public sealed interface Verdict {
    /** Nothing stands against it. */
    record Allowed() implements Verdict {}

    /** A rule refuses it, in words a clerk can read aloud; {@code overridable} when a recorded reason lifts the rule. */
    record Refused(String rule, String words, boolean overridable) implements Verdict {}
}
