package org.rostrum.proceedings;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No vote on an item while an exhibit that was objected to waits for a ruling (N.C.G.S. § 160D-406(d)). */
final class RuleOnObjections implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!now.motions().decideOnItem(act)) {
            return Optional.empty();
        }
        var waiting = now.hearingOfItem()
                .map(hearing -> now.evidence().at(hearing))
                .orElse(Stream.empty())
                .filter(offer -> offer.state() == Evidence.Offer.State.OBJECTED)
                .map(offer -> Integer.toString(offer.number()))
                .collect(Collectors.joining(", "));
        return Rule.unless(
                waiting.isEmpty(),
                "There is no ruling yet on the objection to exhibit %s. Rule on it first.".formatted(waiting));
    }
}
