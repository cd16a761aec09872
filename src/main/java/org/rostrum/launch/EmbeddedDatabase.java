package org.rostrum.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A MariaDB server of our own under the data folder, on the loopback address only. It runs under a small shell that
 * waits on a pipe from this process: when the pipe closes, for whatever reason, the shell stops the server.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    // Ctrl-C reaches the whole group of processes; the shell must outlive it to end the server in order.
    private static final String KEEPER = """
            trap '' INT HUP
            exec 3<&0
            pid_file=$1; shift
            "$@" 3<&- </dev/null &
            server=$!
            echo $server >"$pid_file"
            { cat >/dev/null; kill $server; } <&3 2>/dev/null &
            exec 3<&-
            wait $server
            """;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final DatabaseAddress address;
    private final List<String> command;
    private final int port;
    private final Path log;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Process keeper;

    private EmbeddedDatabase(DatabaseAddress address, List<String> command, int port, Path log, Process keeper) {
        this.address = address;
        this.command = command;
        this.port = port;
        this.log = log;
        this.keeper = keeper;
    }

    /**
     * Starts the server, with its tables made if the folder is new, and returns when it answers.
     *
     * @throws CannotStart if it ends or stays silent
     */
    static EmbeddedDatabase start(Path archive, DataFolder data) throws IOException, InterruptedException {
        endLeftover(data.resolve("database.pid"));
        String build = archive.getFileName().toString().replaceAll(".*-(\\d[\\d.]*)\\.jar", "mariadb-$1");
        // Beside the archive they serve every data folder; a program that was installed for many may not write there.
        Path place = Files.isWritable(archive.resolveSibling("")) ? archive.resolveSibling(build) : data.resolve(build);
        MariaDbFiles files = MariaDbFiles.unpack(archive, place);
        Path folder = data.resolve("database");
        Path log = data.resolve("log/database.log");
        Files.createDirectories(log.getParent());
        // Its own: a server that starts removes the temporary tables that it finds, also those of another that is at
        // work.
        Path temporary = data.resolve("database.temporary");
        Files.createDirectories(temporary);
        if (!Files.isDirectory(folder)) {
            makeTables(files, folder, temporary, log);
        }
        int port = freePort();
        String password = password();
        Path first = data.resolve("database.first.sql");
        PrivateFile.write(first, accounts(password));
        List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "rostrum-database"));
        command.add(data.resolve("database.pid").toString());
        command.addAll(server(files, folder, temporary));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(data),
                "--pid-file=" + folder.resolve("mariadbd.pid")));
        Process keeper = launch(
                Stream.concat(command.stream(), Stream.of("--init-file=" + first))
                        .toList(),
                log);
        awaitAnswer(keeper, port, log);
        Files.deleteIfExists(first);
        return new EmbeddedDatabase(address(port, password), List.copyOf(command), port, log, keeper);
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static DatabaseAddress address(int port, String password) {
        String url = "jdbc:mysql://127.0.0.1:" + port
                + "/rostrum?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&useLocalSessionState=true&rewriteBatchedStatements=true";
        return new DatabaseAddress(url, "rostrum", password);
    }

    /**
     * Starts the server again, on the same data and port, whenever it ends by itself, and says so; returns when it was
     * closed. Calls that need it meanwhile are answered with 503.
     */
    void watch(Consumer<String> told) {
        try {
            while (!endsForGood()) {
                told.accept(
                        "The database has ended by itself; starting it again (its reason is in %s).".formatted(log));
                while (!startedAgain()) {
                    if (ended.await(BETWEEN_TRIES.toSeconds(), TimeUnit.SECONDS)) {
                        return;
                    }
                }
                told.accept("The database answers again.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsForGood() throws InterruptedException {
        keeper.waitFor();
        return ended.getCount() == 0;
    }

    private boolean startedAgain() throws InterruptedException {
        try {
            keeper = launch(command, log);
            awaitAnswer(keeper, port, log);
            return true;
        } catch (IOException | CannotStart notYet) {
            return false;
        }
    }

    DatabaseAddress address() {
        return address;
    }

    private static List<String> server(MariaDbFiles files, Path folder, Path temporary) {
        return List.of(
                files.program().toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + files.root(),
                "--lc-messages-dir=" + files.root().resolve("share"),
                "--datadir=" + folder,
                "--tmpdir=" + temporary,
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--max-connections=200",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=128M");
    }

    private static void makeTables(MariaDbFiles files, Path folder, Path temporary, Path log)
            throws IOException, InterruptedException {
        Path half = folder.resolveSibling("database.half");
        Folders.delete(half);
        Files.createDirectories(half);
        List<String> command = new ArrayList<>(server(files, half, temporary));
        command.add("--bootstrap");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(files.systemTables());
        } catch (IOException brokenPipe) {
            throw new CannotStart("The database cannot be set up; its reason is in %s.".formatted(log), brokenPipe);
        }
        if (process.waitFor() != 0) {
            throw new CannotStart("The database cannot be set up; its reason is in %s.".formatted(log));
        }
        Files.move(half, folder);
    }

    private static void awaitAnswer(Process keeper, int port, Path log) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (keeper.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new CannotStart("The database ended while it was starting; its reason is in %s.".formatted(log));
            }
            if (System.nanoTime() > deadline) {
                keeper.destroy();
                throw new CannotStart(
                        "The database has not answered for %d seconds; see %s.".formatted(PATIENCE.toSeconds(), log));
            }
        }
    }

    /** The server greets as soon as it can be asked, after the first statements were carried out. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException silent) {
            return false;
        }
    }

    /** A server left by a killed instance is already being stopped by its shell; it gets time, then a push. */
    private static void endLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        if (pid.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> isOurs(process, pidFile.resolveSibling("database")))
                    .ifPresent(EmbeddedDatabase::end);
        }
        Files.delete(pidFile);
    }

    private static boolean isOurs(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains("--datadir=" + folder + " ");
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException slow) {
            server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A socket's path may have about a hundred letters; a data folder may lie deeper, so it is in the usual place. */
    private static Path socket(DataFolder data) {
        Path inside = data.resolve("database.sock");
        return inside.toString().length() < 100
                ? inside
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "rostrum-" + HexFormat.of().toHexDigits(inside.hashCode()));
    }

    private static String accounts(String password) {
        return """
                create database if not exists rostrum character set utf8mb4 collate utf8mb4_unicode_ci;
                create or replace user 'rostrum'@'127.0.0.1' identified by '%s';
                grant all on rostrum.* to 'rostrum'@'127.0.0.1';
                """.formatted(password);
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server in order and waits until it has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                keeper.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException alreadyClosed) {
            keeper.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
