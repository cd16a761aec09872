package org.rostrum.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From where someone calls: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one of those has
 * all that begin alike (RFC 6177). It is never kept in the database and stands in no log.
 */
public record Network(String value) {
    private static final Pattern FOUR = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern SIX =
            Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%\\w+)?(?:](?::\\d{1,5})?)?");
    private static final int OF_ONE_HOLDER_BYTES = 8;

    /**
     * Reads an address as a server or a proxy writes it, with or without a port.
     *
     * @return nothing for anything else, and for this machine itself: behind that stand all who come by a proxy
     */
    public static Optional<Network> of(String text) {
        return literal(text.strip())
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> new Network(value(address)));
    }

    private static Optional<InetAddress> literal(String text) {
        var four = FOUR.matcher(text);
        var six = SIX.matcher(text);
        return four.matches() ? address(four.group(1)) : six.matches() ? address(six.group(1)) : Optional.empty();
    }

    /** The text is a number, so that no name is looked up. */
    private static Optional<InetAddress> address(String number) {
        try {
            return Optional.of(InetAddress.getByName(number));
        } catch (UnknownHostException wrong) {
            return Optional.empty();
        }
    }

    private static String value(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), OF_ONE_HOLDER_BYTES))
                : address.getHostAddress();
    }

    /** Says nothing, since an address may lead to a person. */
    @Override
    public String toString() {
        return "(a network)";
    }
}
