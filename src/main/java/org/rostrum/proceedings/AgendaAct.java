package org.rostrum.proceedings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Id;

/** Acts that change what was published: which items there are, what one is called, and as which body the meeting sits. */
public sealed interface AgendaAct extends Act {
    /**
     * Moves the meeting, before it is called to order, to another day, at an hour if one is given, or to another place. The
     * notice counts as posted anew. Sign-up closes as long before the meeting as it was to, but not before it opens; a line that
     * was put in order stays as it is. Who signed up is told. Refused for where and when it is called already, for a time that is
     * over, and once it was called to order: then it is continued.
     */
    record Reschedule(LocalDate date, Words place, Optional<LocalTime> time) implements AgendaAct {
        public Reschedule {
            MeetingPlan.fits("place", place.text(), MeetingPlan.LONGEST_PLACE);
        }
    }

    /**
     * Puts an item at the end of the agenda; with {@code consent} it is decided together with the consent agenda. Its id
     * follows from its entry. Refused for a number that is taken, and once the meeting is adjourned.
     */
    record AddItem(String number, Words title, Optional<Words> summary, boolean consent) implements AgendaAct {
        private static final int LONGEST = 20;

        public AddItem {
            if (number.length() > LONGEST) {
                throw new FieldRefused("number", "This is too long. Use at most " + LONGEST + " characters.");
            }
        }

        /** The item that the entry of this act puts on the agenda. */
        MeetingPlan.Item item(Entry entry) {
            return new MeetingPlan.Item(
                    new Id(Long.parseUnsignedLong(entry.hash(), 0, 16, 16) >>> 1),
                    number,
                    title.text(),
                    summary.map(Words::text).orElse(""),
                    Optional.empty(),
                    consent ? Optional.of(true) : Optional.empty());
        }
    }

    /**
     * Takes an item off the agenda. Refused for one that was taken up or decided, and for one with a hearing, which is
     * continued to another day or closed instead.
     */
    record RemoveItem(Id item) implements AgendaAct {}

    /** Gives an item its right title, such as that of an ordinance; the one that was published stays in the record. */
    record CorrectTitle(Id item, Words title) implements AgendaAct {}

    /**
     * Takes an item off the consent agenda, so that it is taken up by itself; {@code member} is who asked for it. Refused
     * once the consent agenda was decided.
     */
    record OffConsent(Id item, Optional<Id> member) implements AgendaAct {}

    /**
     * From now on the meeting sits as another body: a committee as the council of which it is a part, once so many of its
     * members have come. {@code members} are all of that body; those who are here stay here, the others are absent until they
     * arrive. Refused while a motion is open, and where a member of the body that sat until now is not among them.
     */
    record SitAs(String body, int seats, int quorum, List<MeetingPlan.Member> members) implements AgendaAct {
        public SitAs {
            MeetingPlan.seated(body, seats, quorum, members);
        }
    }
}
