package org.rostrum.proceedings;

import java.util.List;
import org.rostrum.platform.Id;

/**
 * Acts of groups that speak through one of them; residents may, by their private links, where the rules of the hearing know
 * groups and until the hearing is closed. What a resident did cannot be undone, she can do otherwise; and what the clerk did
 * cannot once it would take another out of a group.
 */
public sealed interface GroupAct extends Act {
    /** Who acts. */
    Id speaker();

    /** A waiting speaker founds a group of her position, is its first member and speaks for it. Refused for a code in use. */
    record FoundGroup(Id speaker, Id group, String code, Words name) implements GroupAct {
        public FoundGroup {
            if (!code.matches("G-\\d{5}")) {
                throw new FieldRefused("code", "Give a code such as G-48213.");
            }
        }
    }

    /**
     * A waiting speaker joins a group of her hearing and her position. She keeps her place until the spokesperson has spoken
     * for the group. Refused when that was done or is being done, and for a member of another group.
     */
    record JoinGroup(Id speaker, Id group) implements GroupAct {}

    /** A member leaves her group and keeps her place. Refused once its spokesperson was called to speak for it. */
    record LeaveGroup(Id speaker) implements GroupAct {}

    /** A member is to speak for her group from now on. Refused once someone was called to speak for it. */
    record Spokesperson(Id speaker) implements GroupAct {}

    /**
     * Whoever speaks for a group names the other members who have its seats where the room does not hold all; seats that are
     * left go to those who joined first. Refused where the rules keep no seats for delegates, and for more than there are.
     */
    record NameDelegates(Id speaker, List<Id> delegates) implements GroupAct {}
}
