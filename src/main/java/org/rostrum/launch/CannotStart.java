package org.rostrum.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the program ends before it serves: one line that says what happened and what to do. */
final class CannotStart extends RuntimeException {
    CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }

    /** What a disk refused, in words; for what is rare, in its own. */
    static String why(IOException refused) {
        return switch (refused) {
            case NoSuchFileException missing -> "there is no such folder";
            case AccessDeniedException locked -> "this user may not";
            case FileAlreadyExistsException taken -> "a file stands there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
