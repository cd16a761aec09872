package org.rostrum.floor;

import java.util.Arrays;
import java.util.Optional;

/** What can be filled into the words of the chair; written in braces, such as {@code {sayAs}}. */
public enum Placeholder {
    /** The body that meets. */
    BODY("body"),
    /** The number of the item. */
    ITEM("item"),
    TITLE("title"),
    /** The one at the lectern, or else who is called next. */
    NAME("name"),
    /** How to say that name; the name where nothing was given. */
    SAY_AS("sayAs"),
    POSITION("position"),
    /** Who comes after that one. */
    NEXT("next"),
    /** Who comes after the next. */
    THEN("then"),
    /** Those who come after the one at the lectern, two or three of them. */
    NAMES("names"),
    /** The time that is given or, of a turn that is paused, left, as a clock shows it. */
    MINUTES("minutes"),
    /** The time that the rules give each speaker now. */
    EACH("each"),
    /** In what order the rules have speakers called. */
    ORDER("order"),
    /** Until when the rules let people sign up. */
    DEADLINE("deadline"),
    /** How many wait. */
    WAITING("waiting"),
    /** How many signed up to speak for it, heard or waiting. */
    FOR("for"),
    AGAINST("against"),
    NEUTRAL("neutral"),
    /** The stage that is held or, between two, the next. */
    STAGE("stage"),
    MOVER("mover"),
    SECONDER("seconder"),
    MOTION("motion"),
    AYES("ayes"),
    NOES("noes"),
    ABSTENTIONS("abstentions");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** The word between the braces. */
    public String word() {
        return word;
    }

    /** As it is typed. */
    public String typed() {
        return "{" + word + "}";
    }

    static Optional<Placeholder> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
