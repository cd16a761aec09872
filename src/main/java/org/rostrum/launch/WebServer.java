package org.rostrum.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Payara Micro with the web application, in this process and on the loopback address. */
record WebServer(int port, Path application, DataFolder data) {
    private static final String HTTP = "set configs.config.server-config.network-config.";

    /**
     * Finds out before anything is started whether the port is free.
     *
     * @throws CannotStart if another program listens there
     */
    static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotStart("Port %d is in use by another program. Choose another with --port.".formatted(port));
        }
    }

    /**
     * Deploys the application and returns when it says that it is ready.
     *
     * @throws CannotStart if it does not
     */
    void start() throws Exception {
        Path root = data.resolve("server");
        Folders.delete(root);
        Files.createDirectories(root);
        Path settings = data.resolve("server/before-boot.txt");
        Files.write(
                settings,
                List.of(
                        HTTP + "network-listeners.network-listener.http-listener.address=127.0.0.1",
                        HTTP + "protocols.protocol.http-listener.http.server-header=false",
                        // Longer than clients keep a connection they do not use (Java 30 s, most proxies 60 s): who
                        // ends it must be the one who sends on it, or a request can be lost on the way.
                        HTTP + "protocols.protocol.http-listener.http.timeout-seconds=75",
                        HTTP + "protocols.protocol.http-listener.http.xpowered-by=false"));
        // Otherwise every piece of JSON looks for a provider in each archive of the server and of the application.
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        // An application that is not there yet must not count as a healthy one.
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        run(
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--rootDir",
                root.toString(),
                "--prebootcommandfile",
                settings.toString(),
                "--contextroot",
                "ROOT",
                "--deploy",
                application.toString());
        if (!ready()) {
            throw new CannotStart("The application could not be deployed; the reason is in %s."
                    .formatted(data.resolve("log/server.log")));
        }
    }

    private static void run(String... arguments) throws Exception {
        try {
            Class.forName("fish.payara.micro.PayaraMicro")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw new CannotStart("The server cannot start: " + failed.getCause(), failed);
        }
    }

    private boolean ready() throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
