package org.rostrum.proceedings;

import java.util.List;

/**
 * Rules of order that many bodies have, to start from; they stand in {@code presets.json} beside this class.
 *
 * @param source what they rest on, for a clerk to check before a body adopts them
 */
public record StandardRules(String key, String name, String source, RulesOfOrder rules) {
    private static final List<StandardRules> ALL = Preset.read("order", StandardRules.class);

    /** All of them, in the order of the file. */
    public static List<StandardRules> all() {
        return ALL;
    }
}
