package org.rostrum.floor.web;

import java.util.Optional;

/** The reason that is asked for where a rule refused something; both are empty where none is. */
public record AskedReason(String rule, String words) {
    /** What was typed against one rule answers to no other that refuses now. */
    static AskedReason of(String rule, String typed, Optional<String> refusing) {
        return refusing.filter(now -> !now.equals(rule))
                .map(now -> new AskedReason(now, ""))
                .orElse(new AskedReason(rule, typed));
    }

    /** Whether one is asked for. */
    public boolean asked() {
        return !rule.isEmpty();
    }
}
