package org.rostrum.signup.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.order.Arrangement;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.Tier;
import org.rostrum.platform.web.Texts;

/** What the rules of a hearing say of time and order beside the arrangement, for whoever wants to check the line. */
record OrderInWords(SpeakingRules rules) {
    /** Who comes before and after whom, a sentence for each rule. */
    List<String> order(Texts texts) {
        return Stream.of(
                        Optional.of(Arrangement.ONE_SIDE_FIRST)
                                .filter(rules.arrangement()::equals)
                                .map(one ->
                                        texts.say("hearing.rule.first", texts.say("position." + rules.sideFirst()))),
                        Optional.of("hearing.rule.residents")
                                .filter(one -> rules.asksResidence())
                                .map(texts::say),
                        rules.notHeardDays().map(days -> texts.say("hearing.rule.notHeard", days)),
                        Optional.of(rules.floor().callsLateByLeave() ? "hearing.rule.leave" : "hearing.rule.late")
                                .filter(one -> rules.putsLateAtEnd())
                                .map(texts::say))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The time of each by how many have signed up; nothing where that makes no difference. */
    List<String> tiers(Texts texts) {
        return rules.tiers().orElse(List.of()).stream()
                .map(tier -> tier(tier, texts))
                .toList();
    }

    private static String tier(Tier tier, Texts texts) {
        var time = texts.length(Duration.ofSeconds(tier.seconds()));
        return tier.upToInclusive()
                .map(most -> texts.say("hearing.tier", most, time))
                .orElseGet(() -> texts.say("hearing.tier.more", time));
    }
}
