package org.rostrum.minutes.web;

import java.io.Serializable;
import org.rostrum.minutes.MinutesDocument.Reworded;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.minutes.WordedDraft;

/** One sentence at the clerk's desk: what is typed, what was kept last, and what the page says of it. */
public final class Line implements Serializable {
    private final String key;
    private String text;
    private String kept;
    private String drafted;
    private boolean toCheck;
    private long revision;
    private String state = "";

    Line(Sentence sentence, long revision) {
        key = sentence.key();
        text = sentence.text();
        kept = text;
        drafted = sentence.reworded().map(Reworded::drafted).orElse(text);
        toCheck = sentence.reworded().map(Reworded::toCheck).orElse(false);
        this.revision = revision;
    }

    /** Whether something else is typed than was kept. */
    boolean typed() {
        return !text.strip().equals(kept);
    }

    void keep(WordedDraft.Worded worded, String words) {
        kept = worded.sentence().text();
        drafted = worded.sentence().reworded().map(Reworded::drafted).orElse(kept);
        toCheck = worded.sentence().reworded().map(Reworded::toCheck).orElse(false);
        revision = worded.revision();
        state = words;
    }

    /** Another clerk was first; what is typed stays, and is kept when it is sent again. */
    void overtaken(long newest, String words) {
        revision = newest;
        state = words;
    }

    void say(String words) {
        state = words;
    }

    String key() {
        return key;
    }

    long revision() {
        return revision;
    }

    /** What is typed. */
    public String getText() {
        return text;
    }

    /** Takes what is typed. */
    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }

    /** What the draft says. */
    public String drafted() {
        return drafted;
    }

    /** Whether the clerk's words stand in the place of the draft. */
    public boolean reworded() {
        return !kept.equals(drafted);
    }

    /** Whether the facts behind the words changed since they were written. */
    public boolean toCheck() {
        return toCheck;
    }

    /** What became of the words that were sent last. */
    public String state() {
        return state;
    }
}
