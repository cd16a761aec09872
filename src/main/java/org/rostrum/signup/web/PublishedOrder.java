package org.rostrum.signup.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.rostrum.order.Position;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Speaker;

/** Those who speak at a hearing, in their order, as its public page shows them. */
public record PublishedOrder(Line line) {
    /** One speaker of the public line, with the name of the group and for how many she speaks; {@code time} is what was used, or what is allotted to one who waits. */
    public record Row(
            int number,
            String reference,
            String name,
            Position position,
            Speaker.State state,
            Duration time,
            String group,
            int speaksFor) {}

    /** Everyone in the line, heard or waiting, in order. */
    public List<Row> rows() {
        var speakers = line.inOrder();
        return IntStream.range(0, speakers.size())
                .mapToObj(at -> row(at + 1, speakers.get(at)))
                .toList();
    }

    /** Those at the lectern: one or nobody. */
    public List<Row> speaking() {
        return rows().stream()
                .filter(row -> row.state() == Speaker.State.CALLED)
                .toList();
    }

    /** How many were heard. */
    public long heard() {
        return line.inOrder().stream().filter(Speaker::wasHeard).count();
    }

    /** How many wait to be called. */
    public int coming() {
        return line.waiting().size();
    }

    private Row row(int number, Speaker speaker) {
        var heard = speaker.told() == Speaker.State.HEARD;
        return new Row(
                number,
                speaker.reference(),
                speaker.shown().text(Texts.locale()),
                speaker.position(),
                speaker.told(),
                heard ? speaker.spoken() : line.allotted(speaker),
                line.spokespersons().groupName(speaker.id()).orElse(""),
                line.spokespersons().speaksFor(speaker.id()));
    }
}
