package org.rostrum.proceedings.web;

import org.rostrum.order.RuleSet;
import org.rostrum.order.SpeakingRules;
import org.rostrum.platform.web.Texts;

/** What rules rest on, as pages cite it: "Rules of Procedure, adopted January 2, 2018 by Resolution 10238". */
public record CitedRules(SpeakingRules rules) {
    /** The citation in the language of the page; empty where nothing was said. */
    public String text(Texts texts) {
        return rules.ruleSet().map(set -> text(set, texts)).orElse("");
    }

    private static String text(RuleSet set, Texts texts) {
        return texts.say(
                "rules.cited." + set.known(),
                set.name(),
                set.adopted().map(texts::date).orElse(""),
                set.by().orElse(""));
    }
}
