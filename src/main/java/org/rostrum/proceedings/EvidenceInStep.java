package org.rostrum.proceedings;

import java.util.Optional;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.EvidenceAct.Bench;
import org.rostrum.proceedings.EvidenceAct.Capacity;

/**
 * Evidence is taken on an item with a hearing: someone appears, then standing is ruled on; an exhibit is offered, then objected
 * to, then ruled on; who was heard is cross-examined.
 */
final class EvidenceInStep implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        return act instanceof EvidenceAct evidence
                ? now.hearingOfItem()
                        .map(hearing -> inStep(now, hearing, evidence))
                        .orElse(Optional.of("No item with a hearing is open. Open the item first."))
                : Optional.empty();
    }

    private static Optional<String> inStep(MeetingState now, Id hearing, EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.Appear(var speaker, var capacity, var claim) ->
                of(now, hearing, speaker)
                        .or(() -> Rule.unless(
                                now.evidence()
                                        .appearance(speaker)
                                        .filter(it -> it.capacity() == capacity)
                                        .isEmpty(),
                                "This speaker appears so already."));
            case EvidenceAct.RuleOnStanding ruling -> standing(now, ruling.speaker());
            case EvidenceAct.OfferExhibit offer ->
                open(now)
                        .or(() -> of(now, hearing, offer.by()))
                        .or(
                                () -> Rule.unless(
                                        now.evidence().appearance(offer.by()).isPresent(),
                                        "Who offers an exhibit is a party or a witness. Record first as what this speaker appears."));
            case EvidenceAct.ObjectToExhibit objection -> notRuled(now, hearing, objection.number());
            case EvidenceAct.WithdrawExhibit(var number) -> notRuled(now, hearing, number);
            case EvidenceAct.RuleOnExhibit ruling -> ruling(now, hearing, ruling);
            case EvidenceAct.CrossExamine examination ->
                open(now)
                        .or(() -> Rule.unless(
                                hasTestified(now, examination.speaker()),
                                "Only who has testified is cross-examined. Hear this speaker first."));
        };
    }

    /** Whoever is at the lectern has her turn ended by the cross-examination. */
    private static boolean hasTestified(MeetingState now, Id speaker) {
        boolean there = now.lectern()
                .turn()
                .filter(turn -> turn.speaker().equals(speaker))
                .isPresent();
        return there
                || now.openLine()
                        .flatMap(line -> line.speakers().find(speaker))
                        .filter(Speaker::wasHeard)
                        .isPresent();
    }

    private static Optional<String> of(MeetingState now, Id hearing, Id speaker) {
        return Rule.unless(
                now.line(hearing)
                        .filter(line -> line.speakers().find(speaker).isPresent())
                        .isPresent(),
                "This speaker has not signed up for the hearing of the open item.");
    }

    private static Optional<String> open(MeetingState now) {
        return Rule.unless(now.openLine().isPresent(), "No hearing is open. Open it first.");
    }

    private static Optional<String> standing(MeetingState now, Id speaker) {
        var appearance = now.evidence().appearance(speaker);
        if (appearance.isEmpty()) {
            return Optional.of("Record first as what this speaker appears.");
        }
        return Rule.unless(
                appearance.get().capacity() != Capacity.WITNESS,
                "A witness is no party, so that no standing is needed.");
    }

    private static Optional<String> notRuled(MeetingState now, Id hearing, int number) {
        return Rule.unless(
                now.evidence()
                        .offer(hearing, number)
                        .filter(Evidence.Offer::open)
                        .isPresent(),
                "This exhibit was ruled on or withdrawn already.");
    }

    /** What the chair has ruled the body may rule on once more, as on an appeal. */
    private static Optional<String> ruling(MeetingState now, Id hearing, EvidenceAct.RuleOnExhibit ruling) {
        boolean appeal = ruling.bench().filter(Bench.BODY::equals).isPresent()
                && now.evidence()
                        .offer(hearing, ruling.number())
                        .flatMap(Evidence.Offer::ruledBy)
                        .filter(Bench.CHAIR::equals)
                        .isPresent();
        return appeal ? Optional.empty() : notRuled(now, hearing, ruling.number());
    }
}
