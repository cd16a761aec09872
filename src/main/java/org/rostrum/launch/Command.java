package org.rostrum.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What the program is asked to do, read from the words of its command line. */
sealed interface Command {
    /** The largest factor by which an evening can be played faster. */
    int FASTEST = 600;

    /** Whoever writes one of these anywhere wants to know what there is. */
    Set<String> HELP = Set.of("--help", "-h");

    /** Lists the commands. */
    record Help() implements Command {}

    /** Serves what is in the data folder. */
    record Serve(Site site, Path data) implements Command {}

    /** Serves an invented evening. */
    record Demo(Site site, Path data, Evening evening) implements Command {}

    /** How far the evening of a demo has come when the program starts. */
    sealed interface Evening {
        /** The clerk may call the meeting to order. */
        record Ready() implements Evening {}

        /** It is over, and its minutes are complete. */
        record Over() implements Evening {}

        /** It is played live, {@code factor} times as fast as it was. */
        record Playing(int factor) implements Evening {}
    }

    /** Does something with what is kept, whether a server runs on it or not. */
    record Keep(Task task, Path data) implements Command {}

    /** Proves the journal in a meeting file, without a server. */
    record Verify(Path file) implements Command {}

    /**
     * Reads a command line.
     *
     * @throws CannotStart if a word is not known or its value is missing
     */
    static Command read(String... words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        String name = rest.isEmpty() || rest.stream().anyMatch(HELP::contains) ? "help" : rest.pop();
        return switch (name) {
            case "help" -> new Help();
            case "serve" -> served(Options.read(rest, Set.of("--port", "--listen", "--address", "--data")));
            case "demo" ->
                demonstrated(
                        Options.read(rest, Set.of("--port", "--listen", "--address", "--data", "--played", "--play")));
            case "verify" -> verified(rest);
            case "staff", "token", "backup", "restore" -> Task.read(name, rest);
            default ->
                throw new CannotStart(
                        "There is no command \"%s\". Commands: serve, demo, staff, token, backup, restore, verify."
                                .formatted(name));
        };
    }

    private static Verify verified(Deque<String> rest) {
        Verify verify = new Verify(Task.file("verify", "meeting-0E8QW3Z5K1T04.json", rest));
        Options.read(rest, Set.of("--data"));
        return verify;
    }

    private static Serve served(Options options) {
        return new Serve(Site.of(options), options.folder());
    }

    private static Demo demonstrated(Options options) {
        return new Demo(Site.of(options), options.folder(), evening(options));
    }

    private static Evening evening(Options options) {
        if (options.has("--played") && options.has("--play")) {
            throw new CannotStart("An evening is over already (--played) or played live (--play). Choose one of them.");
        }
        return options.has("--play")
                ? new Evening.Playing(options.factor("--play", FASTEST))
                : options.has("--played") ? new Evening.Over() : new Evening.Ready();
    }
}
