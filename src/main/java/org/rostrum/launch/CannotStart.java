package org.rostrum.launch;

/** Why the program ends before it serves: one line that says what happened and what to do. */
final class CannotStart extends RuntimeException {
    CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
