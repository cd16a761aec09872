package org.rostrum.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operator can do with the data from the command line. */
sealed interface Task {
    /** The only option of most tasks. */
    Set<String> DATA = Set.of("--data");

    /** Gives someone an account; its password is printed this once. */
    record AddStaff(String name, Role role) implements Task {}

    /** Gives an account another password, which ends its sign-ins. */
    record RenewPassword(String name) implements Task {}

    /** Takes an account away. */
    record RemoveStaff(String name) implements Task {}

    /** Lists the accounts. */
    record ListStaff() implements Task {}

    /** Makes a token for a program; it is printed this once. */
    record CreateToken(Role role, String purpose) implements Task {}

    /** Takes a token away. */
    record RevokeToken(String id) implements Task {}

    /** Lists the tokens by their ids. */
    record ListTokens() implements Task {}

    /** Writes everything there is into one file. */
    record BackUp(Path file) implements Task {}

    /** Fills an empty database from such a file. */
    record Restore(Path file) implements Task {}

    /** What an account or a token may do; the words of the program's own roles. */
    enum Role {
        /** Runs meetings. */
        CLERK,
        /** Reads what the clerk reads, and changes nothing. */
        READER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Role of(String word) {
            return Arrays.stream(values())
                    .filter(role -> role.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("There is no role \"%s\". Roles: %s."
                            .formatted(
                                    word,
                                    Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", ")))));
        }
    }

    /**
     * Reads the words behind {@code staff}, {@code token}, {@code backup} or {@code restore}.
     *
     * @throws CannotStart if they ask for nothing there is
     */
    static Command.Keep read(String command, Deque<String> rest) {
        return switch (command) {
            case "staff" -> staff(one(command, rest, List.of("add", "password", "remove", "list")), rest);
            case "token" -> token(one(command, rest, List.of("create", "revoke", "list")), rest);
            case "backup" -> kept(new BackUp(file(command, "rostrum.sql.gz", rest)), Options.read(rest, DATA));
            default -> kept(new Restore(file(command, "rostrum.sql.gz", rest)), Options.read(rest, DATA));
        };
    }

    private static Command.Keep staff(String what, Deque<String> rest) {
        if (what.equals("list")) {
            return kept(new ListStaff(), Options.read(rest, DATA));
        }
        String name = AccountName.read(said("staff " + what, "a name, such as maria", rest));
        return switch (what) {
            case "add" -> {
                Options options = Options.read(rest, Set.of("--role", "--data"));
                yield kept(new AddStaff(name, Role.of(options.text("--role", "clerk"))), options);
            }
            case "password" -> kept(new RenewPassword(name), Options.read(rest, DATA));
            default -> kept(new RemoveStaff(name), Options.read(rest, DATA));
        };
    }

    private static Command.Keep token(String what, Deque<String> rest) {
        return switch (what) {
            case "create" -> {
                Options options = Options.read(rest, Set.of("--role", "--for", "--data"));
                yield kept(
                        new CreateToken(Role.of(options.text("--role", "clerk")), options.text("--for", "")), options);
            }
            case "revoke" ->
                kept(
                        new RevokeToken(said("token revoke", "the id that token list shows", rest)),
                        Options.read(rest, DATA));
            default -> kept(new ListTokens(), Options.read(rest, DATA));
        };
    }

    private static Command.Keep kept(Task task, Options options) {
        return new Command.Keep(task, options.folder());
    }

    private static String one(String command, Deque<String> rest, List<String> known) {
        String word = rest.isEmpty() ? "" : rest.pop();
        if (!known.contains(word)) {
            throw new CannotStart(
                    "The command %s needs one of these behind it: %s.".formatted(command, String.join(", ", known)));
        }
        return word;
    }

    /** The file that a command has behind it. */
    static Path file(String command, String example, Deque<String> rest) {
        return Path.of(said(command, "a file, such as " + example, rest))
                .toAbsolutePath()
                .normalize();
    }

    private static String said(String command, String what, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new CannotStart("The command %s needs something behind it: %s.".formatted(command, what));
        }
        return rest.pop();
    }
}
