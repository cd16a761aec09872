package org.rostrum.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Payara Micro with the web application, in this process. */
record WebServer(Site site, Path application, DataFolder data) {
    private static final String HTTP = "set configs.config.server-config.network-config.";
    private static final int PATIENCE_MILLISECONDS = 30_000;

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
     * Begins to boot; what is given back is done when the application says that it is ready, and fails with
     * {@link CannotStart} if it does not. It is deployed as soon as what it needs is there; most of the boot is over then.
     */
    Future<?> start(CompletableFuture<?> needed) {
        var boot = new FutureTask<>(() -> {
            boot(needed);
            return null;
        });
        new Thread(boot, "server").start();
        return boot;
    }

    private void boot(CompletableFuture<?> needed) throws Exception {
        Path root = data.resolve("server");
        Folders.delete(root);
        Files.createDirectories(root);
        // Otherwise every piece of JSON looks for a provider in each archive of the server and of the application.
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        // The server's services that start side by side enter themselves into one list that does not bear it: now and
        // then a start
        // ended there.
        System.setProperty("org.glassfish.maxStartupThreads", "1");
        // An application that is not there yet must not count as a healthy one.
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        run(
                needed,
                "--nohazelcast",
                "--port",
                Integer.toString(site.port()),
                "--rootDir",
                root.toString(),
                "--prebootcommandfile",
                settings(root).toString(),
                "--contextroot",
                "ROOT",
                "--deploy",
                application.toString());
        if (!ready()) {
            throw new CannotStart("The application could not be deployed; the reason is in %s."
                    .formatted(data.resolve("log/server.log")));
        }
        NotReady.set(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> NotReady.set(false)));
    }

    private Path settings(Path root) throws IOException {
        return Files.write(
                root.resolve("before-boot.txt"),
                List.of(
                        HTTP + "network-listeners.network-listener.http-listener.address="
                                + site.listening().getHostAddress(),
                        HTTP + "protocols.protocol.http-listener.http.server-header=false",
                        // Longer than clients keep a connection they do not use (Java 30 s, most proxies 60 s): who
                        // ends it must be the one who sends on it, or a request can be lost on the way.
                        HTTP + "protocols.protocol.http-listener.http.timeout-seconds=75",
                        // What comes along with a GET is not asked for, and no reason to refuse it without a word.
                        HTTP + "protocols.protocol.http-listener.http.allow-payload-for-undefined-http-methods=true",
                        // Calls Intake in; a proxy in front may speak HTTP/2.
                        HTTP + "protocols.protocol.http-listener.http.comet-support-enabled=true",
                        HTTP + "protocols.protocol.http-listener.http.http2-enabled=false",
                        HTTP + "protocols.protocol.http-listener.http.xpowered-by=false",
                        // Not pages: how small one becomes could tell of a secret that is in it; PackedPages packs
                        // those without.
                        HTTP + "protocols.protocol.http-listener.http.compression=on",
                        HTTP + "protocols.protocol.http-listener.http.compressable-mime-type=text/css,text/javascript",
                        // The server's own figures, at /metrics, would be everybody's.
                        "set configs.config.server-config.microprofile-metrics-configuration.enabled=false"));
    }

    private static void run(CompletableFuture<?> needed, String... arguments) throws Exception {
        try {
            // As the server's own launcher does with archives that lie open: the class path of this one names them.
            System.setProperty("fish.payara.micro.BootJar", archive().toString());
            Class<?> server = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
            Consumer<Object> booted = commands -> needed.join();
            server.getMethod("setPostBootHandler", Consumer.class)
                    .invoke(server.getMethod("getInstance").invoke(null), booted);
            server.getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw new CannotStart("The server cannot start: " + failed.getCause(), failed);
        }
    }

    private static URI archive() throws URISyntaxException {
        return WebServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
    }

    private boolean ready() {
        try {
            var question = (HttpURLConnection)
                    site.fromHere().resolve("/health/ready").toURL().openConnection();
            question.setConnectTimeout(PATIENCE_MILLISECONDS);
            question.setReadTimeout(PATIENCE_MILLISECONDS);
            NotReady.letPass(question);
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException silent) {
            return false;
        }
    }
}
