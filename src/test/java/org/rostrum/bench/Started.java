package org.rostrum.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rostrum.RunningRostrum;

/** A server that was started for a measurement, and how long it took from {@code java} to its first good answer. */
record Started(Process process, int port, Duration untilReady) implements AutoCloseable {
    /** As {@code ./rostrum serve} starts it. */
    static final List<String> SERVE = List.of("-XX:MetaspaceSize=160m");
    /** As {@code ./rostrum demo} starts it. */
    static final List<String> DEMO = List.of(
            "-XX:MetaspaceSize=160m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

    private static final Path TARGET = Path.of("target");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The program, with what is in the data folder. */
    static Started rostrum(List<String> jvm, String command, Path data) throws IOException, InterruptedException {
        int port = RunningRostrum.freePort();
        return start(
                Stream.concat(jvm.stream(), sharedClasses()).toList(),
                TARGET.resolve("rostrum.jar"),
                List.of(command, "--port", Integer.toString(port), "--data", data.toString()),
                data,
                port,
                "/health/ready");
    }

    /** As {@code ./rostrum} has made them for the program. */
    private static Stream<String> sharedClasses() {
        return Stream.of(System.getProperty("rostrum.archive", ""))
                .filter(file -> !file.isEmpty())
                .map("-XX:SharedArchiveFile="::concat);
    }

    /** The same Payara Micro with an application of one empty page, as its own manual starts it. */
    static Started emptyServer(Path folder) throws IOException, InterruptedException {
        return emptyServer(List.of(), List.of(), folder);
    }

    /** The same without clustering, in a folder that stays, for this machine alone. */
    static Started bareServer(List<String> jvm, Path folder) throws IOException, InterruptedException {
        var settings = Files.writeString(
                folder.resolve("before-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                        + ".address=127.0.0.1\n");
        return emptyServer(
                jvm,
                List.of(
                        "--nohazelcast",
                        "--rootDir",
                        folder.resolve("server").toString(),
                        "--prebootcommandfile",
                        settings.toString()),
                folder);
    }

    private static Started emptyServer(List<String> jvm, List<String> words, Path folder)
            throws IOException, InterruptedException {
        int port = RunningRostrum.freePort();
        var named = List.of(
                "--port",
                Integer.toString(port),
                "--contextroot",
                "ROOT",
                "--deploy",
                emptyApplication(folder).toString());
        return start(
                jvm, payara(), Stream.concat(words.stream(), named.stream()).toList(), folder, port, "/index.html");
    }

    private static Started start(List<String> jvm, Path jar, List<String> words, Path folder, int port, String asked)
            throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(words);
        long begun = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        while (!answers(port, asked)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("It did not start:\n" + Files.readString(folder.resolve("said.txt")));
            }
            Thread.sleep(20);
        }
        return new Started(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean answers(int port, String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(30_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    private static Path payara() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("payara-micro-"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("There is no Payara Micro in target/lib. Build first."));
        }
    }

    private static Path emptyApplication(Path folder) throws IOException {
        var file = folder.resolve("empty.war");
        try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
            archive.putNextEntry(new ZipEntry("index.html"));
            archive.closeEntry();
        }
        return file;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        children.forEach(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
