package org.rostrum.signup.web;

import org.rostrum.order.GroupRules;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Speaker;

/** A group as one of its members sees it. */
public record HeldGroup(Line line, Group group, Speaker member) {
    /** What it is called. */
    public String name() {
        return group.name().text();
    }

    /** By what others join. */
    public String code() {
        return group.code();
    }

    /** How many are in it. */
    public int members() {
        return line.spokespersons().members(group).size();
    }

    /** How many it needs at least. */
    public int least() {
        return line.rules().groups().map(GroupRules::members).orElse(0);
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return group.open();
    }

    /** Whether someone has spoken for it. */
    public boolean heard() {
        return group.heard().isPresent();
    }

    /** Who speaks for it. */
    public String spokesperson() {
        return line.spokespersons()
                .of(group)
                .map(one -> one.name().text(Texts.locale()))
                .orElse("");
    }

    /** Whether that is the member herself. */
    public boolean mine() {
        return line.spokespersons()
                .of(group)
                .filter(one -> one.id().equals(member.id()))
                .isPresent();
    }
}
