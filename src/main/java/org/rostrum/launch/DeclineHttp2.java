package org.rostrum.launch;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;

/**
 * Has the server answer in HTTP/1.1 where a client offers to go on in HTTP/2, as RFC 9110, section 7.8 allows.
 *
 * <p>The server's own HTTP/2 locks up, with all its threads, when a client ends a connection while an answer is written to
 * it, as programs in Java do with those they opened in vain. With it merely switched off, the body of a request that makes
 * the offer is lost: the server takes what follows for the other protocol.
 */
final class DeclineHttp2 extends BaseFilter {
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent upgrade) {
            decline(upgrade.getHttpHeader());
        }
        return context.getInvokeAction();
    }

    private static void decline(HttpHeader request) {
        if (request.getUpgrade().equalsIgnoreCase("h2c")) {
            request.setIgnoreContentModifiers(false);
            request.getUpgradeDC().recycle();
        }
    }
}
