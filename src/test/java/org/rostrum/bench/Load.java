package org.rostrum.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same thing again and again for a while, each as soon as it was answered. */
record Load(int together, Duration time) {
    /** What one of them does over and over; {@code round} counts from 0 within it. */
    interface Task {
        void run(int who, int round) throws Exception;
    }

    /** What came of it: how often it was done in all, and how long each took in milliseconds. */
    record Done(Duration time, Figures millis) {
        double perSecond() {
            return millis.rising().size() / (time.toMillis() / 1000.0);
        }
    }

    Done run(Task task) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(together)) {
            var running = new ArrayList<Future<List<Double>>>();
            for (int who = 0; who < together; who++) {
                int number = who;
                running.add(threads.submit(() -> until(end, number, task)));
            }
            for (var one : running) {
                all.addAll(one.get());
            }
        }
        return new Done(Duration.ofNanos(System.nanoTime() - begun), Figures.of(all));
    }

    private static List<Double> until(long end, int who, Task task) throws Exception {
        var millis = new ArrayList<Double>();
        for (int round = 0; System.nanoTime() < end; round++) {
            long begun = System.nanoTime();
            task.run(who, round);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }

    /** Asks over a connection that is kept; no cookie goes with it. */
    static String ask(String method, String address, String body, String... headers) throws IOException {
        var connection = asked(method, address, body, headers);
        if (connection.getResponseCode() >= 400) {
            throw new IOException(
                    method + " " + address + " was answered " + connection.getResponseCode() + why(connection));
        }
        try (var answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String why(HttpURLConnection refused) throws IOException {
        try (var reason = refused.getErrorStream()) {
            return reason == null ? "" : new String(reason.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpURLConnection asked(String method, String address, String body, String... headers)
            throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestMethod(method);
        for (int at = 0; at < headers.length; at += 2) {
            connection.setRequestProperty(headers[at], headers[at + 1]);
        }
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        return connection;
    }
}
