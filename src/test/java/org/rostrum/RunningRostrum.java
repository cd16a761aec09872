package org.rostrum;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program as a person starts it: a process of its own on a free port, with a data folder of its own. Closing
 * it stops the program and its database and removes the folder.
 *
 * <pre>{@code
 * try (var rostrum = RunningRostrum.start("demo")) {
 *     assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
 * }
 * }</pre>
 */
public final class RunningRostrum implements AutoCloseable {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LOWEST_PORT = 15_000;
    private static final int LOWEST_PORT_CALLING_OUT = 32_768;

    private static final String PROGRAM = System.getProperty("rostrum.program", "target/rostrum.jar");

    /** What a test locks that asks for {@link #sharedToBreak}, so that no other has that program meanwhile. */
    public static final String TO_BREAK = "the program that is shared to be broken";

    /** What a test may do with the program: all, or kill it but not end it, or neither. */
    private enum Use {
        OWN,
        BREAK,
        SHARE
    }

    /** What runs at present, which all who use the program see alike. */
    private static final class Machine {
        private Process process;
        private Optional<Process> watch = Optional.empty();
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> command;
    private final Map<String, String> environment;
    private final int port;
    private final Path data;
    private final TestDatabase database;
    private final Use use;
    /** What a guest of a shared program has instead of the card of its host. */
    private final Optional<JsonObject> cardOfGuest;

    private final List<String> archive;
    private final Machine machine;

    private RunningRostrum(
            List<String> command,
            Map<String, String> environment,
            int port,
            Path data,
            TestDatabase database,
            List<String> archive)
            throws IOException {
        this.command = command;
        this.environment = environment;
        this.port = port;
        this.data = data;
        this.database = database;
        this.use = Use.OWN;
        this.cardOfGuest = Optional.empty();
        this.archive = archive;
        this.machine = new Machine();
        launch(archive);
    }

    private RunningRostrum(RunningRostrum host, Use use, Optional<JsonObject> card) {
        this.command = host.command;
        this.environment = host.environment;
        this.port = host.port;
        this.data = host.data;
        this.database = host.database;
        this.archive = host.archive;
        this.machine = host.machine;
        this.use = use;
        this.cardOfGuest = card;
    }

    /**
     * The demo that the tests share which neither stop it nor must be alone in it; {@link #card} names an evening that no
     * other test knows, ready for the clerk to call the meeting to order. Closing it leaves it running. Lists show the
     * hundred meetings that come next: who publishes many has them in {@link #sharedThatSends}, whose lists no test reads.
     */
    public static RunningRostrum shared() {
        return SharedRostrum.PLAIN.tonight();
    }

    /** The same, with an evening that is over as after {@code demo --played}: for all to read, and for none to change. */
    public static RunningRostrum sharedPlayed() {
        return SharedRostrum.PLAIN.over();
    }

    /** The same, with an evening that is over and that no other test knows; of another year. */
    public static RunningRostrum sharedPlayedToChange() {
        return SharedRostrum.PLAIN.overToChange();
    }

    /** The same, with an evening of another year in which the program was lost right after the call to order at 7 PM. */
    public static RunningRostrum sharedCalledToOrder() {
        return SharedRostrum.PLAIN.calledToOrder();
    }

    /** What {@code demo --played} is started with, for all to read; its body has met once. */
    public static RunningRostrum sharedAsPlayed() {
        return SharedRostrum.PLAYED.asStarted();
    }

    /** As {@link #shared}, in a program whose body one test alone may change. */
    public static RunningRostrum sharedToReword() {
        return SharedRostrum.PLAYED.tonight();
    }

    /**
     * As {@link #shared}, a demo that sends its letters to {@link MailServer#shared} and text messages to {@link
     * TextSender#shared}, and that learns from a proxy who calls: where {@code X-Forwarded-For} says nothing, it is this
     * machine, which may ask for as much as it likes.
     */
    public static RunningRostrum sharedThatSends() {
        return SharedRostrum.SENDING.tonight();
    }

    /**
     * As {@link #shared}, in a program that a test may kill and start again, and in which it is alone for as long as it holds
     * {@link #TO_BREAK}; those before it have left their evenings there.
     */
    public static RunningRostrum sharedToBreak() {
        return SharedRostrum.TO_BREAK.tonightToBreak();
    }

    /** As {@link #sharedToBreak}, with the evening and the card that the program was started with; for one test alone. */
    public static RunningRostrum sharedToBreakAsStarted() {
        return SharedRostrum.TO_BREAK.asStartedToBreak();
    }

    /** This program with a card of a test's own, and not that test's to stop. */
    RunningRostrum withCard(JsonObject card) {
        return new RunningRostrum(this, Use.SHARE, Optional.of(card));
    }

    /** The same, which the test may kill and start again. */
    RunningRostrum toBreakWithCard(JsonObject card) {
        return new RunningRostrum(this, Use.BREAK, Optional.of(card));
    }

    /** The same with the card that it wrote itself. */
    RunningRostrum toBreak() {
        return new RunningRostrum(this, Use.BREAK, Optional.empty());
    }

    /** Starts it again where whoever had it before has left it dead. */
    void revive() throws IOException {
        if (!machine.process.isAlive()) {
            startAgain();
        }
    }

    /** Starts a command such as {@code demo} or {@code serve} with its options and waits until it is ready. */
    public static RunningRostrum start(String... command) {
        return start(Map.of(), command);
    }

    /** Starts it with variables set that it reads, such as {@code ROSTRUM_SMTP_URL}. */
    public static RunningRostrum start(Map<String, String> environment, String... command) {
        try {
            return start(environment, StartArchive.use(), command);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /**
     * As {@link #start}, for a program that its test closes and never kills: what it loaded is left to those that start
     * later, so it is best started first of all.
     */
    public static RunningRostrum startForOthersToo(String... command) {
        try {
            return start(Map.of(), StartArchive.useOrMake(Path.of(PROGRAM)), command);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Starts {@code serve} as a second node on the database of this one, with the same variables and a folder of its own. */
    public RunningRostrum startBeside() throws IOException {
        var told = new HashMap<>(environment);
        told.putAll(database.leadingTo(data));
        var running = new RunningRostrum(
                List.of("serve"),
                told,
                freePort(),
                Files.createTempDirectory("rostrum-test"),
                TestDatabase.OWN,
                StartArchive.use());
        running.awaitReady();
        return running;
    }

    private static RunningRostrum start(Map<String, String> environment, List<String> archive, String... command)
            throws IOException {
        var running = new RunningRostrum(
                List.of(command),
                environment,
                freePort(),
                Files.createTempDirectory("rostrum-test"),
                TestDatabase.fresh(),
                archive);
        running.awaitReady();
        return running;
    }

    /** Starts {@code serve} on an empty folder that was filled from a backup. */
    public static RunningRostrum onBackup(Path file) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("rostrum-test");
        TestDatabase database = TestDatabase.fresh();
        String said = run(database, List.of("restore", file.toString(), "--data", data.toString()));
        if (!said.endsWith("exit 0")) {
            throw new AssertionError(said);
        }
        var running = new RunningRostrum(List.of("serve"), Map.of(), freePort(), data, database, StartArchive.use());
        running.awaitReady();
        return running;
    }

    /** Starts it again on the same data, after {@link #kill}. */
    public void startAgain() throws IOException {
        requireBreakable();
        launch(StartArchive.use());
        awaitReady();
    }

    /** Ends the program with no chance to clean up. */
    public void kill() throws InterruptedException {
        unwatch();
        machine.process.destroyForcibly().waitFor();
    }

    /** Ends the program and its database at once, as a power cut does. */
    public void killWithDatabase() throws InterruptedException {
        unwatch();
        List<ProcessHandle> all = machine.process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        machine.process.destroyForcibly().waitFor();
        all.forEach(handle -> handle.onExit().join());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** What the program has said on the terminal so far. */
    public String said() {
        return read(data.resolve("said.txt"));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Runs a command to its end and gives what it said; its exit value is on the last line. */
    public static String run(String... words) throws IOException, InterruptedException {
        return run(TestDatabase.OWN, List.of(words));
    }

    /** Runs a command with these variables in its environment, as {@link #run} does. */
    public static String runWith(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        return run(environment, List.of(words));
    }

    private static String run(TestDatabase database, List<String> words) throws IOException, InterruptedException {
        return run(database.with(Map.of()), words);
    }

    private static String run(Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rostrum-run");
        try {
            Process process = launch(words, folder, environment, StartArchive.use());
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return read(folder.resolve("said.txt")) + "exit " + process.waitFor();
        } finally {
            delete(folder);
        }
    }

    private void launch(List<String> archive) throws IOException {
        machine.process = launch(arguments(command, port, data), data, database.with(environment), archive);
        watch(machine.process);
    }

    private static List<String> arguments(List<String> words, int port, Path data) {
        List<String> arguments = new ArrayList<>(words);
        arguments.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
        return arguments;
    }

    private static Process launch(
            List<String> words, Path folder, Map<String, String> environment, List<String> archive) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
        // Room from the start: growing to it takes several collections of everything.
        line.addAll(List.of("-XX:MetaspaceSize=160m", "-XX:ReservedCodeCacheSize=240m", "-Xms384m", "-Xmn192m"));
        line.addAll(archive);
        line.add("-jar");
        line.add(PROGRAM);
        line.addAll(words);
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command on the data of this program, whether it runs or not, as {@link #run} does. */
    public String runHere(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return run(database, all);
    }

    /** Ends the database alone with no chance to clean up. */
    public void killDatabase() {
        requireBreakable();
        List<ProcessHandle> server = machine.process
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .toList();
        server.forEach(ProcessHandle::destroyForcibly);
        server.forEach(handle -> handle.onExit().join());
    }

    /** Lets the program throw away all that nothing in it refers to. */
    public void collectGarbage() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(machine.process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Changes what its database holds, to bring about what would take too long; answers how many rows were. */
    public int change(String sql) throws IOException, SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** A number that its database tells. */
    public long number(String sql) throws IOException, SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** A connection to its database, to hold there what the program then waits for. */
    public Connection connection() throws IOException, SQLException {
        return database.connection(data);
    }

    /** What a demo writes for the clerk: its address, her sign-in, the meeting and its hearing. */
    public JsonObject card() {
        if (cardOfGuest.isPresent()) {
            return cardOfGuest.get();
        }
        try (var reader = Json.createReader(new StringReader(read(data.resolve("demo.json"))))) {
            return reader.readObject();
        }
    }

    /** Whether the tests run on the program's own database, so that one can be killed. */
    public static boolean hasOwnDatabase() {
        return !TestDatabase.named();
    }

    private void requireBreakable() {
        if (use == Use.SHARE) {
            throw new IllegalStateException("Others use this program too. Ask for one: RunningRostrum.sharedToBreak()");
        }
    }

    /** Ends the program also when these tests are killed, with whom the input of what watches over it ends. */
    private void watch(Process program) throws IOException {
        unwatch();
        if (Files.isExecutable(SHELL)) {
            machine.watch = Optional.of(new ProcessBuilder(
                            SHELL.toString(),
                            "-c",
                            "read end; kill $0; n=0; while kill -0 $0 && [ $n -lt 60 ]; do n=$((n + 1)); sleep 1; done;"
                                    + " kill -9 $0; rm -rf \"$1\"",
                            Long.toString(program.pid()),
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
    }

    private void unwatch() {
        requireBreakable();
        machine.watch.ifPresent(Process::destroyForcibly);
        machine.watch = Optional.empty();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Ready: ")) {
            if (!machine.process.isAlive() || System.nanoTime() > deadline) {
                String last = said() + "\n" + tail(data.resolve("log/server.log"));
                close();
                throw new AssertionError("Rostrum did not start:\n" + last);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines that say what happened; the server puts some hundred of its own calls between them. */
    private static String tail(Path log) {
        var lines = read(log).lines().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /**
     * A port on which nothing listens. None of those that systems give to whoever calls out, of which one could be taken
     * before the program listens on it.
     */
    public static int freePort() throws IOException {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, LOWEST_PORT_CALLING_OUT);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        if (use != Use.OWN) {
            return;
        }
        unwatch();
        try {
            List<ProcessHandle> all = machine.process.descendants().toList();
            machine.process.destroy();
            if (machine.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                StartArchive.keep(archive);
            } else {
                machine.process.destroyForcibly();
            }
            for (ProcessHandle child : all) {
                child.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            }
            delete(data);
            database.drop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Removes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
