package org.rostrum.launch;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts what the program has to say about a call before the server's own answer. */
public final class Intake implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
        add(chain, new DeclineHttp2());
        add(chain, new NotReady());
        add(chain, new IllegibleAddress());
    }

    private static void add(FilterChainBuilder chain, BaseFilter filter) {
        chain.add(chain.indexOfType(HttpServerFilter.class), filter);
    }
}
