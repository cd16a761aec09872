package org.rostrum.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Payara Micro with the web application, in this process. */
record WebServer(Site site, Path application, DataFolder data) {
    private static final String HTTP = "set configs.config.server-config.network-config.";

    /**
     * Finds out before anything is started whether the port is free.
     *
     * @throws CannotStart if another program listens there
     */
    static void requireFree(Site site) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(site.listening(), site.port()));
        } catch (BindException taken) {
            throw new CannotStart(reason(site, taken), taken);
        } catch (IOException refused) {
            throw new CannotStart(
                    "This machine does not let Rostrum listen on port %d (%s). Choose another with --port."
                            .formatted(site.port(), refused.getMessage()),
                    refused);
        }
    }

    private static String reason(Site site, BindException refused) {
        String words = String.valueOf(refused.getMessage());
        if (words.startsWith("Permission denied")) {
            return "Port %d is for programs of the system alone. Choose one above 1023 with --port."
                    .formatted(site.port());
        }
        return words.startsWith("Cannot assign")
                ? "The option --listen takes an address of this machine, such as 0.0.0.0 for all, not \"%s\"."
                        .formatted(site.listen())
                : "Port %d is in use by another program. Choose another with --port.".formatted(site.port());
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
                        HTTP + "network-listeners.network-listener.http-listener.address="
                                + site.listening().getHostAddress(),
                        HTTP + "protocols.protocol.http-listener.http.server-header=false",
                        // Longer than clients keep a connection they do not use (Java 30 s, most proxies 60 s): who
                        // ends it must be the one who sends on it, or a request can be lost on the way.
                        HTTP + "protocols.protocol.http-listener.http.timeout-seconds=75",
                        // The server's HTTP/2 can lock up when a client ends a connection while an answer is written
                        // to it, as programs in Java do with those they opened in vain; a proxy speaks it outside.
                        HTTP + "protocols.protocol.http-listener.http.http2-enabled=false",
                        HTTP + "protocols.protocol.http-listener.http.xpowered-by=false"));
        // Otherwise every piece of JSON looks for a provider in each archive of the server and of the application.
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        // An application that is not there yet must not count as a healthy one.
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        run(
                "--nohazelcast",
                "--port",
                Integer.toString(site.port()),
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
            HttpRequest question = HttpRequest.newBuilder(site.fromHere().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        }
    }
}
