package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.order.Position;

/** Why an act of a group cannot be done, in the order it is asked. */
public enum GroupHindrance {
    NO_GROUPS("The rules of this hearing know no groups."),
    NOT_WAITING("This speaker is not waiting to be called."),
    CODE_TAKEN("Another group has this code."),
    IN_A_GROUP("This speaker is in a group already. Leave it first."),
    UNKNOWN("There is no such group at this hearing."),
    OTHER_POSITION("The group holds another position."),
    NOT_SPOKESPERSON("Only who speaks for the group can do that."),
    NOT_A_MEMBER("This speaker is in no group."),
    NO_DELEGATES("The rules of this hearing keep no seats for delegates."),
    ELSEWHERE("Only who comes to the room can have a seat there."),
    TOO_MANY("A group has fewer seats in the room."),
    HEARD("Someone speaks for this group or has spoken.");

    private final String words;

    GroupHindrance(String words) {
        this.words = words;
    }

    /** As it is said to the clerk and to programs. */
    public String words() {
        return words;
    }

    /** What speaks against an act; nothing where it can be done. */
    public static Optional<GroupHindrance> of(MeetingState now, GroupAct act) {
        var line = now.lineOf(act.speaker());
        var speaker = line.flatMap(found -> found.speakers().find(act.speaker()));
        if (line.filter(found -> found.rules().groups().isPresent()).isEmpty()) {
            return Optional.of(NO_GROUPS);
        }
        if (speaker.filter(Speaker::waiting).isEmpty()) {
            return Optional.of(NOT_WAITING);
        }
        return of(line.get(), speaker.get(), act);
    }

    private static Optional<GroupHindrance> of(Line line, Speaker speaker, GroupAct act) {
        var own = line.spokespersons().groupOf(speaker.id());
        return switch (act) {
            case GroupAct.FoundGroup found ->
                line.spokespersons().group(found.code()).isPresent() ? Optional.of(CODE_TAKEN) : free(own);
            case GroupAct.JoinGroup(var who, var wanted) ->
                free(own)
                        .or(() -> Optional.ofNullable(line.groups().get(wanted))
                                .map(group -> joining(group, speaker.position()))
                                .orElse(Optional.of(UNKNOWN)));
            case GroupAct.LeaveGroup leave -> own.map(GroupHindrance::heard).orElse(Optional.of(NOT_A_MEMBER));
            case GroupAct.Spokesperson chosen -> own.map(GroupHindrance::heard).orElse(Optional.of(NOT_A_MEMBER));
            case GroupAct.NameDelegates named ->
                own.map(group -> sending(line, group, named)).orElse(Optional.of(NOT_A_MEMBER));
        };
    }

    /** Who speaks for the group has the first of its seats. */
    private static Optional<GroupHindrance> sending(Line line, Group group, GroupAct.NameDelegates named) {
        var members =
                line.spokespersons().members(group).stream().map(Speaker::id).toList();
        var rules = line.delegates().rules();
        if (rules.isEmpty()) {
            return Optional.of(NO_DELEGATES);
        }
        if (!members.containsAll(named.delegates())) {
            return Optional.of(NOT_A_MEMBER);
        }
        if (!line.delegates().comeToTheRoom(group).containsAll(named.delegates())) {
            return Optional.of(ELSEWHERE);
        }
        var others = named.delegates().stream()
                .filter(id -> !line.spokespersons().leads(id))
                .distinct()
                .count();
        return others < rules.get().each() ? Optional.empty() : Optional.of(TOO_MANY);
    }

    private static Optional<GroupHindrance> free(Optional<Group> own) {
        return own.map(group -> IN_A_GROUP);
    }

    /** What speaks against someone of a position joining a group. */
    public static Optional<GroupHindrance> joining(Group group, Position position) {
        return group.position() == position ? heard(group) : Optional.of(OTHER_POSITION);
    }

    private static Optional<GroupHindrance> heard(Group group) {
        return group.open() ? Optional.empty() : Optional.of(HEARD);
    }
}
