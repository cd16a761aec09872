package org.rostrum.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the server listens and what residents type to reach it.
 *
 * @param listen a host name or IP address of this machine; {@code 0.0.0.0} for all of them
 * @param address begins every link that leaves the program, such as {@code https://hearings.example.gov}; without a
 *     final slash
 */
record Site(int port, String listen, String address) {
    private static final String THIS_MACHINE_ONLY = "127.0.0.1";
    private static final Pattern WEB =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?|https?://\\[[0-9A-Fa-f:]+](:\\d{1,5})?/?");

    /**
     * Reads {@code --port}, {@code --listen} and {@code --address}.
     *
     * @throws CannotStart if one of them is no such thing
     */
    static Site of(Options options) {
        int port = options.port();
        String listen = options.text("--listen", THIS_MACHINE_ONLY);
        String address = options.text("--address", fromHere(listen, port));
        if (!WEB.matcher(address).matches()) {
            throw new CannotStart(
                    "The option --address takes what residents type, such as https://hearings.example.gov, not \"%s\"."
                            .formatted(address));
        }
        return new Site(port, listen, address.replaceFirst("/$", ""));
    }

    private static String fromHere(String listen, int port) {
        boolean all = listen.equals("0.0.0.0") || listen.equals("::");
        String host = listen.contains(":") ? "[" + listen + "]" : listen;
        return "http://%s:%d".formatted(all ? THIS_MACHINE_ONLY : host, port);
    }

    /**
     * The network address to listen on.
     *
     * @throws CannotStart if this machine knows none of that name
     */
    InetAddress listening() {
        try {
            return InetAddress.getByName(listen);
        } catch (UnknownHostException unknown) {
            throw new CannotStart(
                    "The option --listen takes an address of this machine, such as 0.0.0.0 for all, not \"%s\"."
                            .formatted(listen),
                    unknown);
        }
    }

    /** Where this machine itself reaches the server. */
    URI fromHere() {
        return URI.create(fromHere(listen, port));
    }
}
