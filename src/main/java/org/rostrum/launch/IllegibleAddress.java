package org.rostrum.launch;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Answers 400 to an address that stands for no text by RFC 3986, section 2.1, and RFC 3629, or that is no path, such as
 * the asterisk of RFC 9112, section 3.2.4. The server itself answers some of them 200 with nothing in it, that one 500,
 * and the others without a word.
 */
final class IllegibleAddress extends BaseFilter {
    private final EarlyAnswer answer = new EarlyAnswer(HttpStatus.BAD_REQUEST_400, "illegible-address");

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && !isLegible(request.getRequestURI())) {
            answer.give(context, request);
            return context.getStopAction();
        }
        return context.getInvokeAction();
    }

    /** Whether what stands for a path stands for a text that can be one. */
    static boolean isLegible(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        try {
            var octets = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)));
            return text.chars().noneMatch(letter -> letter == 0);
        } catch (IllegalArgumentException | CharacterCodingException illegible) {
            return false;
        }
    }
}
