package org.rostrum.signup.web;

import java.time.Duration;
import java.util.List;
import org.rostrum.order.GroupRules;
import org.rostrum.order.Position;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Speaker;

/** A group as the clerk sees it: who is in it, and who speaks for it. */
public record RegisterGroup(Line line, Group group) {
    /** One who is in it; {@code speaks} for the one who speaks for it, or has spoken; {@code seat} in a full room. */
    public record Member(String id, String name, String reference, String state, boolean speaks, String seat) {}

    /** What it is called. */
    public String name() {
        return group.name().text();
    }

    /** By what others join. */
    public String code() {
        return group.code();
    }

    /** The position that all its members hold. */
    public Position position() {
        return group.position();
    }

    /** Whether it can still be joined and left, and its spokesperson chosen. */
    public boolean open() {
        return group.open();
    }

    /** How many it needs at least. */
    public int least() {
        return line.rules().groups().map(GroupRules::members).orElse(0);
    }

    /** Whether it has as many members as it needs. */
    public boolean enough() {
        return members().size() >= least();
    }

    /** The time of whoever speaks for it: what she would be given now, or was. */
    public Duration time() {
        return line.spokespersons()
                .of(group)
                .map(one -> group.open() ? line.allotted(one) : line.time(one))
                .orElse(Duration.ZERO);
    }

    /** Everyone in it, in the order in which they joined. */
    public List<Member> members() {
        var speaks = line.spokespersons().of(group).map(Speaker::id);
        return line.spokespersons().members(group).stream()
                .map(one -> new Member(
                        one.id().toString(),
                        one.name().text(Texts.locale()),
                        one.reference(),
                        one.told().name(),
                        speaks.filter(one.id()::equals).isPresent(),
                        line.delegates().seat(one.id()).name()))
                .toList();
    }
}
