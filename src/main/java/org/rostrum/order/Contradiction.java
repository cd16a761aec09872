package org.rostrum.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What in a set of rules cannot hold together, so that a body does not adopt what nobody could keep. */
public enum Contradiction {
    /** A later tier has fewer speakers than an earlier one. */
    TIERS_DESCEND,
    /** A later tier gives more time than an earlier one, so that more speakers would take longer each. */
    TIERS_GIVE_MORE,
    /** The last tier ends below the cap, so that the cap is never reached. */
    CAP_ABOVE_TIERS,
    /** A side is to be heard first, and no arrangement asks for one. */
    FIRST_WITHOUT_SIDES,
    /** An arrangement needs to know which side is first. */
    SIDES_WITHOUT_FIRST,
    /** Both sides' time together is more than the time for all. */
    SIDES_ABOVE_TOTAL,
    /** One speaker has more time than all together. */
    SPEAKER_ABOVE_TOTAL,
    /** The most with the time of others is less than a speaker's own. */
    CEDED_BELOW_OWN,
    /** The clock is to warn by the seconds left and by the share left. */
    WARNS_TWICE,
    /** The clock warns from the first second of a turn. */
    WARNS_FROM_THE_START,
    /** Those of a side come in none of the stages. */
    STAGES_LEAVE_SOMEONE_OUT,
    /** In a stage one speaker has more time than the stage. */
    SPEAKER_ABOVE_STAGE,
    /** One position alone has more places than there are in all. */
    SIDE_ABOVE_CAP,
    /** All positions together have fewer places than the cap, so that it is never reached. */
    CAP_ABOVE_SIDES,
    /** So many may give time to one, and nobody may give any. */
    GIVERS_WITHOUT_GIFTS,
    /** Who speaks for a group has less time than who speaks for herself. */
    SPOKESPERSON_BELOW_OWN,
    /** A group is to send more delegates than the room holds. */
    DELEGATES_ABOVE_SEATS,
    /** Who testifies is to take the oath, and need not say who she is. */
    OATH_WITHOUT_NAME;

    /** Everything that contradicts itself in some rules. */
    public static List<Contradiction> in(SpeakingRules rules) {
        var found = new ArrayList<Contradiction>();
        tiers(rules.tiers().orElse(List.of()), rules, found);
        boolean sides = rules.arrangement() == Arrangement.ONE_SIDE_FIRST;
        note(found, rules.first().isPresent() && !sides, FIRST_WITHOUT_SIDES);
        note(found, rules.first().isEmpty() && sides, SIDES_WITHOUT_FIRST);
        rules.totalSeconds().ifPresent(total -> {
            note(found, rules.sideSeconds().filter(side -> 2L * side > total).isPresent(), SIDES_ABOVE_TOTAL);
            note(found, rules.seconds() > total, SPEAKER_ABOVE_TOTAL);
        });
        rules.capPerSide().ifPresent(side -> {
            note(found, rules.most().filter(most -> side > most).isPresent(), SIDE_ABOVE_CAP);
            note(
                    found,
                    rules.cap()
                            .filter(cap -> cap > (long) side * Position.values().length)
                            .isPresent(),
                    CAP_ABOVE_SIDES);
        });
        note(found, rules.givers().isPresent() && rules.cededSeconds().orElse(1) == 0, GIVERS_WITHOUT_GIFTS);
        note(
                found,
                rules.groups()
                        .filter(group -> group.seconds() < rules.seconds())
                        .isPresent(),
                SPOKESPERSON_BELOW_OWN);
        note(
                found,
                rules.groups()
                        .flatMap(GroupRules::delegates)
                        .filter(room -> room.each() > room.seats())
                        .isPresent(),
                DELEGATES_ABOVE_SEATS);
        note(
                found,
                rules.cededSeconds()
                        .filter(most -> most > 0 && most < rules.seconds())
                        .isPresent(),
                CEDED_BELOW_OWN);
        note(found, rules.letNameBeLeftOut() && rules.floor().onEvidence().asksOath(), OATH_WITHOUT_NAME);
        warnings(rules, found);
        stages(rules, found);
        return found;
    }

    private static void warnings(SpeakingRules rules, List<Contradiction> found) {
        var floor = rules.floor();
        note(found, floor.warnSeconds().isPresent() && floor.warnPercent().isPresent(), WARNS_TWICE);
        int shortest = rules.tiers().stream()
                .flatMap(List::stream)
                .mapToInt(Tier::seconds)
                .min()
                .orElse(rules.seconds());
        note(
                found,
                floor.warnSeconds()
                        .filter(left -> left >= Math.min(shortest, rules.seconds()))
                        .isPresent(),
                WARNS_FROM_THE_START);
    }

    private static void stages(SpeakingRules rules, List<Contradiction> found) {
        var stages = rules.floor().parts();
        note(
                found,
                !stages.isEmpty() && !Stream.of(Position.values()).allMatch(side -> comes(side, stages)),
                STAGES_LEAVE_SOMEONE_OUT);
        note(
                found,
                stages.stream()
                        .anyMatch(stage -> stage.who() != Stage.Who.PRESENTATION
                                && stage.seconds()
                                        .filter(all -> all < stage.each().orElse(rules.seconds()))
                                        .isPresent()),
                SPEAKER_ABOVE_STAGE);
    }

    private static boolean comes(Position side, List<Stage> stages) {
        return stages.stream().anyMatch(stage -> stage.takes(side) && !stage.hearsAgain());
    }

    private static void tiers(List<Tier> tiers, SpeakingRules rules, List<Contradiction> found) {
        for (int at = 1; at < tiers.size(); at++) {
            var before = tiers.get(at - 1);
            var tier = tiers.get(at);
            note(found, !tier.goesBeyond(before), TIERS_DESCEND);
            note(found, tier.seconds() > before.seconds(), TIERS_GIVE_MORE);
        }
        note(
                found,
                !tiers.isEmpty()
                        && rules.cap()
                                .filter(cap -> !tiers.getLast().holdsFor(cap))
                                .isPresent(),
                CAP_ABOVE_TIERS);
    }

    private static void note(List<Contradiction> found, boolean holds, Contradiction what) {
        if (holds && !found.contains(what)) {
            found.add(what);
        }
    }
}
