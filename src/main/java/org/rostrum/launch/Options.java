package org.rostrum.launch;

import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options behind a command, such as {@code --port 8080}. */
record Options(Map<String, String> values) {
    private static final Set<String> WITHOUT_VALUE = Set.of("--played");
    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65535;

    static Options read(Deque<String> words, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        while (!words.isEmpty()) {
            String option = words.pop();
            if (!known.contains(option)) {
                throw new CannotStart("There is no option \"%s\" here. Options: %s."
                        .formatted(
                                option,
                                String.join(", ", known.stream().sorted().toList())));
            }
            values.put(option, WITHOUT_VALUE.contains(option) ? "" : valueOf(option, words));
        }
        return new Options(Map.copyOf(values));
    }

    private static String valueOf(String option, Deque<String> words) {
        // An empty word is a variable of a script that was not set; as a folder it would be the one we stand in.
        if (words.isEmpty() || words.peek().isBlank()) {
            throw new CannotStart("The option %s needs a value behind it.".formatted(option));
        }
        return words.pop();
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    String text(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    int port() {
        return number("--port", USUAL_PORT, LAST_PORT);
    }

    Path folder() {
        return Path.of(text("--data", "data")).toAbsolutePath().normalize();
    }

    /** A number from 0 up to and with {@code last}; {@code otherwise} if the option is not there. */
    int number(String option, int otherwise, int last) {
        String text = text(option, Integer.toString(otherwise));
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > last) {
            throw new CannotStart("The option %s takes a number up to %d, not \"%s\".".formatted(option, last, text));
        }
        return Integer.parseInt(text);
    }

    /** A whole number from 1 up to and with {@code last}, of an option that is there. */
    int factor(String option, int last) {
        String text = text(option, "");
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > last) {
            throw new CannotStart(
                    "The option %s takes a whole number from 1 to %d, not \"%s\".".formatted(option, last, text));
        }
        return Integer.parseInt(text);
    }
}
