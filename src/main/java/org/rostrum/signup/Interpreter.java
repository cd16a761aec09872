package org.rostrum.signup;

/** How an interpreter the speaker brings or needs speaks: after the speaker, which doubles the time, or meanwhile. */
public enum Interpreter {
    CONSECUTIVE,
    SIMULTANEOUS
}
