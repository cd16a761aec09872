package org.rostrum.signup.web;

import java.time.Duration;
import java.util.List;
import org.rostrum.order.DelegateRules;
import org.rostrum.order.GroupRules;
import org.rostrum.order.SpeakingRules;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.web.Texts;
import org.rostrum.proceedings.web.CitedRules;

/** The rules of a hearing as the pages of residents tell them. */
public record ShownRules(SpeakingRules rules) {
    /** By which rule the line is put in order. */
    public String arrangement() {
        return rules.arrangement().name();
    }

    /** What the rules say of the order beside the arrangement, a sentence each. */
    public List<String> order(Texts texts) {
        return new OrderInWords(rules).order(texts);
    }

    /** The time of each by how many have signed up; nothing where that makes no difference. */
    public List<String> tiers(Texts texts) {
        return new OrderInWords(rules).tiers(texts);
    }

    /** What the rules rest on, in the language of the page; empty where nothing was said. */
    public String cited(Texts texts) {
        return new CitedRules(rules).text(texts);
    }

    /** How many may speak; 0 where there is no such rule. */
    public int places() {
        return rules.most().orElse(0);
    }

    /** How many may speak of each position; 0 where there is no such rule. */
    public int placesOfEach() {
        return rules.capPerSide().orElse(0);
    }

    /** The time for all speakers together; zero where there is no such rule. */
    public Duration forAll() {
        return seconds(rules.totalSeconds().orElse(0));
    }

    /** The time that the speakers of each side share; zero where there is no such rule. */
    public Duration forEachSide() {
        return seconds(rules.sideSeconds().orElse(0));
    }

    /** Whether a group may speak through one of its members. */
    public boolean groups() {
        return rules.groups().isPresent();
    }

    /** The time of who speaks for a group. */
    public Duration groupTime() {
        return seconds(rules.groups().map(GroupRules::seconds).orElse(0));
    }

    /** How many a group has at least. */
    public int leastMembers() {
        return rules.groups().map(GroupRules::members).orElse(0);
    }

    /** How many the room holds before groups send delegates; 0 where there is no such rule. */
    public int seats() {
        return rules.groups()
                .flatMap(GroupRules::delegates)
                .map(DelegateRules::seats)
                .orElse(0);
    }

    /** How many of each group sit in a room that does not hold all; 0 where there is no such rule. */
    public int delegates() {
        return rules.groups()
                .flatMap(GroupRules::delegates)
                .map(DelegateRules::each)
                .orElse(0);
    }

    /** How many may give their time to one speaker; 0 where the rules do not say. */
    public int mostGivers() {
        return rules.givers().orElse(0);
    }

    /** The most that one may have with the time of others; zero where nobody may give any. */
    public Duration mostCeded() {
        return seconds(rules.cededSeconds().orElse(0));
    }

    /** The time where an interpreter speaks after the speaker, in percent of the usual. */
    public int interpreterPercent() {
        return rules.percentInterpreted();
    }

    /** Whether the name may be left out. */
    public boolean nameOptional() {
        return rules.letNameBeLeftOut();
    }

    /** Whether it is asked who lives in the place. */
    public boolean asksResidence() {
        return rules.asksResidence();
    }

    /** Who has not spoken to the body for so many days is heard before others; 0 where there is no such rule. */
    public int notHeardDays() {
        return rules.notHeardDays().orElse(0);
    }

    /** What is taken in writing. */
    public StatementRules inWriting() {
        return rules.inWriting();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
