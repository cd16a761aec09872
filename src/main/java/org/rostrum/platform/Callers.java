package org.rostrum.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who calls, as far as that can be known: the other end of the connection or, where {@code ROSTRUM_PROXY_HEADER} names
 * the header in which a proxy tells it, the last address in that. Any other header could be written by the caller.
 */
@ApplicationScoped
public class Callers {
    @Inject
    @ConfigProperty(name = "rostrum.proxy.header")
    Optional<String> header;

    /** From where a call comes; nothing for a call from this machine, which may be a proxy with everyone behind it. */
    public Optional<Network> of(HttpServletRequest call) {
        return header.flatMap(name -> told(call, name)).flatMap(Network::of).or(() -> Network.of(call.getRemoteAddr()));
    }

    /** A caller may send such a header too; what the proxy adds stands behind it. */
    private static Optional<String> told(HttpServletRequest call, String name) {
        return Collections.list(call.getHeaders(name)).stream()
                .reduce((first, second) -> second)
                .map(list -> list.substring(list.lastIndexOf(',') + 1));
    }
}
