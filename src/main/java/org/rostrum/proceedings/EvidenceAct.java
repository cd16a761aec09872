package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/**
 * Acts by which a hearing at which facts are found takes its evidence: on the open item, after N.C.G.S. § 160D-406. Oaths,
 * disclosures and recusals are acts of any hearing.
 */
public sealed interface EvidenceAct extends Act {
    /** What someone who signed up is at the hearing. */
    enum Capacity {
        APPLICANT,
        /** A party only once standing was granted. */
        OPPONENT,
        STAFF,
        WITNESS
    }

    /** What was ruled on standing or on an exhibit. */
    enum Ruling {
        ADMITTED,
        REFUSED
    }

    /** Who has ruled. */
    enum Bench {
        CHAIR,
        BODY
    }

    /**
     * A speaker appears as applicant, opponent, staff or witness, or as something else than before; {@code claim} is what an
     * opponent's standing rests on. Applicant and staff are parties at once. Refused for who appears so already.
     */
    record Appear(Id speaker, Capacity capacity, Optional<Words> claim) implements EvidenceAct {}

    /**
     * The body, or the chair where {@code bench} says so, rules on whether someone is a party. Refused for a witness, and for
     * who has not appeared.
     */
    record RuleOnStanding(Id speaker, Ruling ruling, Optional<Bench> bench, Optional<Words> why)
            implements EvidenceAct {}

    /**
     * Someone who has appeared offers an exhibit, which has the next number of the hearing; {@code exhibit} where it is a paper
     * of the file. Needs the hearing open.
     */
    record OfferExhibit(Id by, Words title, Optional<Id> exhibit) implements EvidenceAct {}

    /** A party or a member objects to an exhibit before it is ruled on. */
    record ObjectToExhibit(int number, Id by, Words ground) implements EvidenceAct {}

    /**
     * The chair, or the body where {@code bench} says so, admits an exhibit or refuses it. What nobody objected to is admitted
     * without objection. What the chair has ruled the body may rule on once more.
     */
    record RuleOnExhibit(int number, Ruling ruling, Optional<Bench> bench, Optional<Words> why)
            implements EvidenceAct {}

    /** Whoever offered an exhibit takes it back before it is ruled on. */
    record WithdrawExhibit(int number) implements EvidenceAct {}

    /**
     * A party or a member cross-examines a speaker who was heard; ends that speaker's turn in the same act. It is a turn with
     * a clock of its own, which runs at once: {@code seconds} (10 to 3600), or as the rules say. Ended as any turn is.
     */
    record CrossExamine(Id speaker, Id by, Optional<Integer> seconds) implements EvidenceAct {
        public CrossExamine {
            if (seconds.filter(time -> time < 10 || time > 3600).isPresent()) {
                throw new FieldRefused("seconds", "Give between 10 and 3600 seconds.");
            }
        }
    }
}
