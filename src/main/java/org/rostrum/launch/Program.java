package org.rostrum.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Carries out what the command line asks for. */
public final class Program {
    private static final String COMMANDS = """
            Rostrum runs a public hearing from the notice to the adopted minutes.

              serve                     serves what is in the data folder
              demo                      serves an invented evening, ready for the clerk
                [--played]              the same evening, over already
                [--play N]              the same evening, played live N times as fast (1 to 600)
                both: [--port N]        the port, 8080 if not named
                      [--listen HOST]   where to listen: 127.0.0.1, this machine alone, if not named
                      [--address URL]   what residents type, such as https://hearings.example.gov
              staff add NAME [--role clerk|reader]    staff password NAME, remove NAME, list
              token create [--role clerk|reader] [--for WHAT]    token revoke ID, list
              backup FILE               everything into one file, also while it serves
              restore FILE              everything back, into an empty database
              verify FILE               proves the journal in an exported meeting file, without a server
                all: [--data DIR]       the data folder, data if not named

            The database is a MariaDB of Rostrum's own in the data folder, or the one that ROSTRUM_DB_URL names.""";

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
            new Program(Progress.on(terminal)).run(Command.read(words));
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
            case Command.Serve(Site site, Path data) -> serve(site, data, "");
            case Command.Demo(Site site, Path data, Command.Evening evening) -> demonstrate(site, data, evening);
            case Command.Verify(Path file) -> prove(file);
            case Command.Keep(Task task, Path data) -> new Upkeep(data, progress).carryOut(task);
        }
    }

    @SuppressWarnings("SystemExitOutsideMain") // A script goes by the exit value.
    private void prove(Path file) throws Exception {
        int exit = progress.quietly(() -> new ProvedFile(file).prove(progress));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private void demonstrate(Site site, Path data, Command.Evening evening) throws Exception {
        switch (evening) {
            case Command.Evening.Ready() -> System.setProperty("rostrum.demo", "ready");
            case Command.Evening.Over() -> System.setProperty("rostrum.demo", "played");
            case Command.Evening.Playing(int factor) -> {
                System.setProperty("rostrum.demo", "playing");
                System.setProperty("rostrum.clock.rate", Integer.toString(factor));
            }
        }
        serve(site, data, "demo.json");
        progress.say("         Who speaks and who sits on the council this evening is invented.");
        if (evening instanceof Command.Evening.Playing(int factor)) {
            tellWhereToWatch(data.resolve("demo.json"), factor);
        }
    }

    private void serve(Site site, Path folder, String signIn) throws Exception {
        WebServer.requireFree(site);
        DataFolder data = DataFolder.open(folder);
        System.setProperty("rostrum.data", folder.toString());
        System.setProperty("rostrum.address", site.address());
        divertOutput(data.resolve("log/server.log"));
        CompletableFuture<DatabaseAddress> needed = new CompletableFuture<>();
        Future<?> ready = new WebServer(site, Parts.application(), data).start(needed);
        DatabaseAddress database = tell(database(data));
        needed.complete(database);
        progress.step("Starting the server", () -> await(ready));
        progress.say("%5.1f s  Ready: %s  (Ctrl-C ends it)".formatted(progress.seconds(), site.address()));
        inBackground("disk", () -> data.watch(progress::say));
        tellSignIn(data.resolve(signIn), database);
    }

    private static void inBackground(String name, Runnable watch) {
        Thread thread = new Thread(watch, name);
        thread.setDaemon(true);
        thread.start();
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
            progress.step("Asking the database", () -> {
                look(outside.get(), database -> database.require(Parts.application()));
                return outside;
            });
            return outside.get();
        }
        EmbeddedDatabase database =
                progress.step("Starting the database", () -> EmbeddedDatabase.start(Parts.database(), data));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        look(database.address(), own -> own.requireKnown(Parts.application()));
        SharedAddress.in(data.resolve("")).write(database.address());
        inBackground("database", () -> database.watch(progress::say));
        return database.address();
    }

    private interface Look {
        void at(FitDatabase database) throws SQLException, IOException;
    }

    private static void look(DatabaseAddress address, Look look) throws Exception {
        try (OpenDatabase database = OpenDatabase.connect(address, Parts.driver())) {
            look.at(new FitDatabase(database.connection(), address.place()));
        } catch (SQLException refused) {
            throw OpenDatabase.refusal(address, refused);
        }
    }

    private void tellSignIn(Path file, DatabaseAddress address) throws Exception {
        if (Files.isRegularFile(file)) {
            String text = Files.readString(file);
            progress.say("         The clerk signs in as %s with %s"
                    .formatted(field(text, "user"), field(text, "password")));
            return;
        }
        try (OpenDatabase database = OpenDatabase.connect(address, Parts.driver())) {
            if (new StaffRecords(database.connection()).accounts().isEmpty()) {
                progress.say("         Nobody can sign in yet. Add a clerk: ./rostrum staff add NAME");
            }
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
}
