package org.rostrum.floor.web;

import org.rostrum.floor.PaperEvent;

/** One row of what else happened on the page; {@code trouble} says what is to mend in it, empty where it is right. */
public record EventRow(int number, String at, PaperEvent.Kind kind, String words, String trouble) {
    static EventRow empty(int number) {
        return new EventRow(number, "", PaperEvent.Kind.NOTE, "", "");
    }
}
