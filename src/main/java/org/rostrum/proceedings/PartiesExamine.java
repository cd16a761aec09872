package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;

/** Only a party, or a member who sits on the item, cross-examines and objects (N.C.G.S. § 160D-406(d)). */
final class PartiesExamine implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return switch (act) {
            case EvidenceAct.CrossExamine(var speaker, var by, var seconds)
            when speaker.equals(by) -> Optional.of("Nobody cross-examines herself. Name who asks.");
            case EvidenceAct.CrossExamine(var speaker, var by, var seconds) -> may(now, by, "cross-examines");
            case EvidenceAct.ObjectToExhibit(var number, var by, var ground) -> may(now, by, "objects to an exhibit");
            default -> Optional.empty();
        };
    }

    private static Optional<String> may(MeetingState now, Id by, String what) {
        boolean member = now.plan().flatMap(plan -> plan.member(by)).isPresent();
        boolean sits =
                member && now.attendance().of(by).here() && !now.sitting().standsAside(by);
        return Rule.unless(
                sits || now.evidence().isParty(by),
                member
                        ? "This member is not here, or stands aside from the open item."
                        : "Only a party or a member %s. Have the body rule on standing first.".formatted(what));
    }
}
