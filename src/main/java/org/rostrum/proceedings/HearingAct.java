package org.rostrum.proceedings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.rostrum.order.Channel;
import org.rostrum.order.Position;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.Id;

/** Acts that prepare, open and close a hearing and its line. */
public sealed interface HearingAct extends Act {
    /**
     * Someone signs up to speak or to be counted; residents may, by the public page. {@code seconds} is the time allotted
     * by the rules; {@code resident} says whether she lives in the place, where the rules ask for it; {@code heardLately}
     * whether she has spoken to the body lately, where they ask for that; {@code unnamed} says that she leaves the name out,
     * where they let her. Refused for a reference or speaker already there, without a name where the
     * rules ask for one, and when the line is closed, unless a reason is given. Cannot be undone: the speaker may withdraw.
     */
    record SignUp(
            Id speaker,
            Id hearing,
            String reference,
            Position position,
            Channel channel,
            int seconds,
            Optional<Words> name,
            Optional<Words> sayAs,
            Optional<Words> organisation,
            Optional<Boolean> resident,
            Optional<Boolean> unnamed,
            Optional<Boolean> heardLately)
            implements HearingAct {
        public SignUp {
            requireTime(seconds);
            requireOne(name, unnamed);
        }

        /** A sign-up under a name. */
        public SignUp(
                Id speaker,
                Id hearing,
                String reference,
                Position position,
                Channel channel,
                int seconds,
                Words name,
                Optional<Words> sayAs,
                Optional<Words> organisation,
                Optional<Boolean> resident) {
            this(
                    speaker,
                    hearing,
                    reference,
                    position,
                    channel,
                    seconds,
                    Optional.of(name),
                    sayAs,
                    organisation,
                    resident,
                    Optional.empty(),
                    Optional.empty());
        }

        /** A sign-up under a name that does not say where the speaker lives. */
        public SignUp(
                Id speaker,
                Id hearing,
                String reference,
                Position position,
                Channel channel,
                int seconds,
                Words name,
                Optional<Words> sayAs,
                Optional<Words> organisation) {
            this(speaker, hearing, reference, position, channel, seconds, name, sayAs, organisation, Optional.empty());
        }

        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /**
     * Puts what a sign-up says in place of what it said; residents may, by their private link, until they are called. The
     * place in the line stays; who did not mean to speak before comes to its end. {@code seconds} counts in what others have
     * given; who no longer speaks, or takes another position, leaves that to those who gave it, and they wait where they
     * stood. {@code unnamed} says that the name is left out; refused without one where the rules ask for it. Cannot be undone:
     * change it again.
     */
    record Change(
            Id speaker,
            Position position,
            Channel channel,
            int seconds,
            Optional<Words> name,
            Optional<Words> sayAs,
            Optional<Words> organisation,
            Optional<Boolean> unnamed)
            implements HearingAct {
        public Change {
            requireTime(seconds);
            requireOne(name, unnamed);
        }

        /** A sign-up under a name in place of what it was. */
        public Change(
                Id speaker,
                Position position,
                Channel channel,
                int seconds,
                Words name,
                Optional<Words> sayAs,
                Optional<Words> organisation) {
            this(speaker, position, channel, seconds, Optional.of(name), sayAs, organisation, Optional.empty());
        }

        /** The same with another time. */
        Change lasting(int time) {
            return new Change(speaker, position, channel, time, name, sayAs, organisation, unnamed);
        }

        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /**
     * Whoever holds the e-mail address of a sign-up says that it is hers; residents may, by the link in the mail. From then
     * on the position counts as confirmed; with {@code sameAs} as one of the same person, of whom the latest alone counts.
     * Without it the sign-up is of a person of its own, also where another act had said otherwise. Refused once it was
     * disowned. Cannot be undone.
     */
    record Confirm(Id speaker, Optional<Id> sameAs) implements HearingAct {
        /** Of someone who has confirmed no other sign-up. */
        public Confirm(Id speaker) {
            this(speaker, Optional.empty());
        }

        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /**
     * Whoever holds the e-mail address of a sign-up says "this was not me"; residents may, by the link in the mail, after
     * the meeting too. From then on the position counts as disowned. Cannot be undone.
     */
    record Disown(Id speaker) implements HearingAct {
        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /**
     * Of the sign-ups that nobody has confirmed, so many of each position came with the e-mail address of another one that
     * counts, and do not count themselves; the program notes it, in place of what was noted before. Which they are is not in
     * it, since that would tell whose address they bear. Cannot be undone.
     */
    record LeaveOut(Id hearing, List<LeftOut> signUps) implements HearingAct {
        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /**
     * Puts other rules for speaking in force, by the body's decision named in {@code by}. Whoever is called from now on, be it
     * once more, has the new time, an interpreter's factor kept; in an open hearing that of the tier for those who speak now. A
     * higher cap lets the wait list move up; a fixed order stays. Refused once the hearing is closed.
     */
    record AdoptRules(Id hearing, SpeakingRules rules, Optional<Words> by) implements HearingAct {}

    /**
     * Reveals the secret and puts the line in the order of the draw. Refused if its hash is not the one published, or
     * if the draw was made before. Cannot be undone, since a secret cannot be hidden again.
     */
    record Draw(Id hearing, String secret) implements HearingAct {
        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /** Opens the hearing of the open item; from now on the line moves only by acts. */
    record OpenHearing(Id hearing) implements HearingAct {}

    /** Closes the hearing and its line. Refused while someone is at the lectern. */
    record CloseHearing() implements HearingAct {}

    /**
     * Breaks the hearing off until a day that is not before the meeting's. Those who wait keep their places, and it can be
     * opened again. Refused while someone is at the lectern.
     */
    record ContinueHearing(LocalDate date, Optional<Words> place) implements HearingAct {}

    /**
     * The chair asks for the last time whether anyone else wishes to speak, and may say {@code until} what hour. Cards are taken
     * until the line is closed, which it is by itself at that hour; who is in the line and not here yet may still come. Needs an
     * open hearing with an open line; refused a second time, unless it says another hour.
     */
    record LastCall(Optional<LocalTime> until) implements HearingAct {
        /** One after which the clerk closes the line. */
        public LastCall() {
            this(Optional.empty());
        }
    }

    /** Takes no more cards. Needs an open hearing with an open line. */
    record CloseLine() implements HearingAct {}

    /** Takes cards again. */
    record OpenLine() implements HearingAct {}

    /** Gives everyone not yet called the same new time (10 seconds to one hour); an interpreter's factor is kept. */
    record Shorten(int seconds) implements HearingAct {
        public Shorten {
            if (seconds < 10 || seconds > 3600) {
                throw new FieldRefused("seconds", "Give between 10 and 3600 seconds.");
            }
        }
    }

    /**
     * Gives each side the same time in all from now on, 10 seconds to ten hours; what it has used counts. Refused where one
     * has used more, and where each has that time already.
     */
    record EvenOut(int seconds) implements HearingAct {
        public EvenOut {
            if (seconds < 10 || seconds > 36_000) {
                throw new FieldRefused("seconds", "Give between 10 and 36000 seconds.");
            }
        }
    }

    /**
     * Everyone who was heard may be called once more, in the same order, for so many seconds (10 to 3600); an interpreter's
     * factor is kept. Needs an empty lectern and someone who was heard. Refused where the rules know no second round, while
     * someone waits who was not heard, and when there was one already, unless a reason is given.
     */
    record SecondRound(int seconds) implements HearingAct {
        public SecondRound {
            if (seconds < 10 || seconds > 3600) {
                throw new FieldRefused("seconds", "Give between 10 and 3600 seconds.");
            }
        }
    }

    /**
     * Goes on to the next stage of the hearing, in which those are called whom it is for. Needs an empty lectern and a next
     * stage. Refused while someone of this stage can still be called, unless a reason is given.
     */
    record NextStage() implements HearingAct {}

    /** Receives a numbered paper into the file. Refused for one that is not in the plan or was received. */
    record ReceiveExhibit(Id exhibit) implements HearingAct {}

    /**
     * Written statements are handed to the body, so many at once; those who wrote them are told. {@code delivery} is what
     * the statements kept here know it by; what came on paper has none. What they say and whose they are is not in it.
     * Cannot be undone.
     */
    record DeliverStatements(Id hearing, int statements, Optional<Id> delivery) implements HearingAct {
        public DeliverStatements {
            if (statements < 1 || statements > 1_000_000) {
                throw new FieldRefused("statements", "Give between 1 and 1000000 statements.");
            }
        }

        @Override
        public boolean canBeTakenBack() {
            return false;
        }
    }

    /** The speakers named, at least one, promise to tell the truth. */
    record Oath(List<Id> speakers) implements HearingAct {
        public Oath {
            if (speakers.isEmpty()) {
                throw new FieldRefused("speakers", "Name at least one speaker.");
            }
        }
    }

    /** A member who is here tells of a contact or an interest in the open item. */
    record Disclose(Id member, Words words) implements HearingAct {}

    /** A member who is here stands aside from the open item: moves, seconds and votes on nothing in it. */
    record Recuse(Id member, Optional<Words> why) implements HearingAct {}

    private static void requireOne(Optional<Words> name, Optional<Boolean> unnamed) {
        if (name.isPresent() && unnamed.orElse(false)) {
            throw new FieldRefused("unnamed", "Give a name, or say that it is left out, but not both.");
        }
    }

    private static void requireTime(int seconds) {
        if (seconds < 0 || seconds > 7200) {
            throw new FieldRefused("seconds", "A speaker's time is at most two hours.");
        }
    }
}
