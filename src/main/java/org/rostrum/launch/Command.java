package org.rostrum.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What the program is asked to do, read from the words of its command line. */
sealed interface Command {
    /** The roles that a token can carry. */
    Set<String> ROLES = Set.of("clerk", "reader");

    /** The largest factor by which an evening can be played faster. */
    int FASTEST = 600;

    /** Lists the commands. */
    record Help() implements Command {}

    /** Serves what is in the data folder. */
    record Serve(int port, Path data) implements Command {}

    /** Serves an invented evening. */
    record Demo(int port, Path data, Evening evening) implements Command {}

    /** How far the evening of a demo has come when the program starts. */
    sealed interface Evening {
        /** The clerk may call the meeting to order. */
        record Ready() implements Evening {}

        /** It is over, and its minutes are complete. */
        record Over() implements Evening {}

        /** It is played live, {@code factor} times as fast as it was. */
        record Playing(int factor) implements Evening {}
    }

    /** Prints a new token for the program's interface. */
    record CreateToken(String role, Path data) implements Command {}

    /**
     * Reads a command line.
     *
     * @throws CannotStart if a word is not known or its value is missing
     */
    static Command read(String... words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        String name = rest.isEmpty() ? "help" : rest.pop();
        return switch (name) {
            case "help", "--help", "-h" -> new Help();
            case "serve" -> served(Options.read(rest, Set.of("--port", "--data")));
            case "demo" -> demonstrated(Options.read(rest, Set.of("--port", "--data", "--played", "--play")));
            case "token" -> token(rest);
            default ->
                throw new CannotStart(
                        "There is no command \"%s\". Commands: serve, demo, token create.".formatted(name));
        };
    }

    private static Serve served(Options options) {
        return new Serve(options.port(), options.folder());
    }

    private static Demo demonstrated(Options options) {
        return new Demo(options.port(), options.folder(), evening(options));
    }

    private static Evening evening(Options options) {
        if (options.has("--played") && options.has("--play")) {
            throw new CannotStart("An evening is over already (--played) or played live (--play). Choose one of them.");
        }
        return options.has("--play")
                ? new Evening.Playing(options.factor("--play", FASTEST))
                : options.has("--played") ? new Evening.Over() : new Evening.Ready();
    }

    private static CreateToken token(Deque<String> rest) {
        if (!"create".equals(rest.poll())) {
            throw new CannotStart("A token can only be made: rostrum token create --role clerk");
        }
        Options options = Options.read(rest, Set.of("--role", "--data"));
        String role = options.text("--role", "clerk");
        if (!ROLES.contains(role)) {
            throw new CannotStart("There is no role \"%s\". Roles: clerk, reader.".formatted(role));
        }
        return new CreateToken(role, options.folder());
    }
}
