package org.rostrum.floor;

/** What the clerk has on paper, so that the evening goes on when the machine does not. */
public enum Sheet {
    /** The speaking order, with room for times and notes. */
    RUN_SHEET("run-sheet"),
    /** Everyone by name, with a line to sign on, and empty lines. */
    SIGN_IN_SHEET("sign-in-sheet"),
    /** A card for each speaker with the number in the line, and empty ones with the numbers that follow. */
    CARDS("cards");

    private final String word;

    Sheet(String word) {
        this.word = word;
    }

    /** The name in addresses and texts, such as {@code run-sheet}. */
    public String word() {
        return word;
    }
}
