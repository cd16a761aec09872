package org.rostrum.signup.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The names of those who have its seats in a room that does not hold all. */
    public String delegates() {
        return line.delegates().of(group).stream()
                .map(one -> one.name().text(Texts.locale()))
                .collect(Collectors.joining(", "));
    }

    /** Whether she speaks for it and has others, so that she chooses who speaks and who has a seat. */
    public boolean mayChoose() {
        return mine() && members() > 1;
    }

    /** How many beside the spokesperson have a seat; 0 where the rules keep none. */
    public int seats() {
        return line.delegates().rules().map(rules -> rules.each() - 1).orElse(0);
    }

    /** The others who come to the room, to choose from who has a seat there. */
    public List<Other> others() {
        var seated = line.delegates().of(group);
        return comingToTheRoom()
                .map(one -> new Other(one.id().toString(), one.name().text(Texts.locale()), seated.contains(one)))
                .toList();
    }

    Stream<Speaker> comingToTheRoom() {
        var there = line.delegates().comeToTheRoom(group);
        return line.spokespersons().members(group).stream()
                .filter(one -> !one.id().equals(member.id()) && there.contains(one.id()));
    }

    /** Another member, and whether she has a seat. */
    public record Other(String id, String name, boolean seated) {}

    /** Whether that is the member herself. */
    public boolean mine() {
        return line.spokespersons()
                .of(group)
                .filter(one -> one.id().equals(member.id()))
                .isPresent();
    }
}
