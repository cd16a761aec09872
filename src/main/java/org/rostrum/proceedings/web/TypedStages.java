package org.rostrum.proceedings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostrum.order.Stage;

/**
 * Stages as the clerk types them, one a line: its name, whom it is for, the time in all and that of each speaker, such as
 * {@code Rebuttal, for again, 10:00, 2:00}. The times may be left out.
 */
final class TypedStages {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PARTS = 4;
    /** Whom a stage is for, in the words of both languages; the first is the one that is shown. */
    private static final Map<Stage.Who, List<String>> WORDS = Map.of(
            Stage.Who.FOR, List.of("for", "a favor"),
            Stage.Who.AGAINST, List.of("against", "en contra"),
            Stage.Who.NEUTRAL, List.of("neither", "neutral", "ninguna"),
            Stage.Who.EVERYONE, List.of("everyone", "todos"),
            Stage.Who.PRESENTATION, List.of("presentation", "presentación"));

    private static final List<String> AGAIN = List.of(" again", " otra vez");

    private TypedStages() {}

    /** As they would be typed. */
    static String text(List<Stage> stages) {
        return stages.stream().map(TypedStages::text).collect(Collectors.joining("\n"));
    }

    private static String text(Stage stage) {
        var who =
                WORDS.getOrDefault(stage.who(), List.of("")).getFirst() + (stage.hearsAgain() ? AGAIN.getFirst() : "");
        var all = stage.seconds().map(TypedRules::time);
        var each = stage.each().map(TypedRules::time);
        return stage.name() + ", " + who + all.map(time -> ", " + time).orElse(each.isPresent() ? ", -" : "")
                + each.map(time -> ", " + time).orElse("");
    }

    /** For the act that adopts them; empty where a line cannot be read. */
    static Optional<List<Map<String, Object>>> of(String text) {
        var stages = new ArrayList<Map<String, Object>>();
        for (var line : text.lines().filter(typed -> !typed.isBlank()).toList()) {
            var stage = stage(line.strip().split("\\s*,\\s*", -1));
            if (stage.isEmpty()) {
                return Optional.empty();
            }
            stages.add(stage.get());
        }
        return Optional.of(stages);
    }

    private static Optional<Map<String, Object>> stage(String[] parts) {
        if (parts.length < 2 || parts.length > MOST_PARTS || parts[0].isBlank() || parts[0].length() > LONGEST_NAME) {
            return Optional.empty();
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("name", parts[0]);
        var who = parts[1].toLowerCase(Locale.ROOT);
        for (var again : AGAIN) {
            if (who.endsWith(again)) {
                who = who.substring(0, who.length() - again.length());
                json.put("again", true);
            }
        }
        var said = who;
        WORDS.forEach((whom, words) -> {
            if (words.contains(said)) {
                json.put("who", whom.name());
            }
        });
        boolean timed = time(json, "seconds", parts, 2, 36_000) && time(json, "each", parts, 3, 3600);
        return timed && json.containsKey("who") ? Optional.of(json) : Optional.empty();
    }

    private static boolean time(Map<String, Object> json, String field, String[] parts, int at, long most) {
        if (parts.length <= at || parts[at].isBlank() || parts[at].equals("-")) {
            return true;
        }
        var time = TypedRules.seconds(parts[at]).filter(seconds -> seconds >= 10 && seconds <= most);
        time.ifPresent(seconds -> json.put(field, seconds));
        return time.isPresent();
    }
}
