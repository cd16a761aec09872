package org.rostrum.proceedings;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chair declares, result and count, is what the ballots say. */
final class DeclareTheCount implements Rule {
    @Override
    public Optional<String> objection(MeetingState now, Act act) {
        if (!(act instanceof DecisionAct.Declare(var declared, var count))) {
            return Optional.empty();
        }
        var motion = now.motions().open().orElseThrow();
        var tally = motion.tally();
        var counted = now.plan().orElseThrow().counted(motion);
        var result = Rule.unless(
                declared == counted,
                "The ballots say %d to %d: the motion has %s."
                        .formatted(tally.ayes(), tally.noes(), counted == Result.CARRIED ? "carried" : "failed"));
        var said = Stream.concat(result.stream(), count.flatMap(given -> differing(given, tally)).stream())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private static Optional<String> differing(DeclaredCount given, Tally tally) {
        if (given.says(tally)) {
            return Optional.empty();
        }
        return Optional.of(given.abstaining()
                .map(some ->
                        "Declared were %d to %d, %d abstaining; the ballots say %d to %d, %d abstaining. Count again, or give the reason why it was declared so."
                                .formatted(
                                        given.ayes(),
                                        given.noes(),
                                        some,
                                        tally.ayes(),
                                        tally.noes(),
                                        tally.abstentions()))
                .orElse(
                        "Declared were %d to %d; the ballots say %d to %d. Count again, or give the reason why it was declared so."
                                .formatted(given.ayes(), given.noes(), tally.ayes(), tally.noes())));
    }

    @Override
    public boolean overridable() {
        return true;
    }
}
