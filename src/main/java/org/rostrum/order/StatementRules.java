package org.rostrum.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a body takes in writing at one hearing. What is left out is as usual.
 *
 * @param letters the most characters of a statement, at most 20,000, which is usual
 * @param files how many files may come with one, at most 5; usually 3
 * @param megabytes the most that one file may weigh, at most 7; usually 5
 * @param kinds which kinds of files; usually all
 * @param shown whether everyone may read what was delivered; usually the body and its clerk alone
 */
public record StatementRules(
        Optional<Integer> letters,
        Optional<Integer> files,
        Optional<Integer> megabytes,
        Optional<List<FileKind>> kinds,
        Optional<Boolean> shown) {
    /** As nothing was decided. */
    public static final StatementRules USUAL = new StatementRules(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The most characters that any rules allow. */
    public static final int MOST_LETTERS = 20_000;

    /** The most files with one statement that any rules allow. */
    public static final int MOST_FILES = 5;

    /** The most mebibytes of one file that any rules allow: twice as much, written as text, still fits a usual database. */
    public static final int MOST_MEGABYTES = 7;

    private static final int MEGABYTE = 1 << 20;

    /** The same in bytes. */
    public static final int MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    private static final int USUAL_FILES = 3;
    private static final int USUAL_MEGABYTES = 5;

    public StatementRules {
        within(letters, 1, MOST_LETTERS, "A statement has between 1 and 20000 characters.");
        within(files, 0, MOST_FILES, "At most 5 files come with a statement.");
        within(megabytes, 1, MOST_MEGABYTES, "A file weighs between 1 and 7 megabytes.");
    }

    private static void within(Optional<Integer> number, int least, int most, String otherwise) {
        if (number.filter(given -> given < least || given > most).isPresent()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The most characters of a statement. */
    public int mostLetters() {
        return letters.orElse(MOST_LETTERS);
    }

    /** How many files may come with one. */
    public int mostFiles() {
        return files.orElse(USUAL_FILES);
    }

    /** The most mebibytes that a file may weigh. */
    public int mostMegabytes() {
        return megabytes.orElse(USUAL_MEGABYTES);
    }

    /** The most bytes that a file may weigh. */
    public int mostBytes() {
        return mostMegabytes() * MEGABYTE;
    }

    /** Which kinds of files are taken. */
    public Set<FileKind> allKinds() {
        return kinds.<Set<FileKind>>map(some -> some.isEmpty() ? EnumSet.noneOf(FileKind.class) : EnumSet.copyOf(some))
                .orElseGet(() -> EnumSet.allOf(FileKind.class));
    }

    /** Whether everyone may read what was delivered. */
    public boolean isShown() {
        return shown.orElse(false);
    }
}
