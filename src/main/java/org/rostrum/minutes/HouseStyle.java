package org.rostrum.minutes;

/**
 * How a body wants its minutes to read; it changes how something is said, never what.
 *
 * @param titles whether a member's title stands before the name
 * @param seconder whether it is said who seconded
 * @param capitals whether what was moved stands in capitals
 * @param numbered whether items and motions bear their numbers
 * @param times whether the hour of an act is said
 */
public record HouseStyle(boolean titles, boolean seconder, boolean capitals, boolean numbered, boolean times) {
    /** What a body has that did not say otherwise. */
    public static final HouseStyle USUAL = new HouseStyle(false, true, false, true, true);

    /** Whether it says what a phrase marks as left to the style, by the name of the choice. */
    boolean says(String choice) {
        return switch (choice) {
            case "seconder" -> seconder;
            case "numbered" -> numbered;
            case "times" -> times;
            default -> throw new IllegalArgumentException("No phrase can leave this to the style: " + choice);
        };
    }
}
