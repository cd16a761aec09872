package org.rostrum.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/** What a call is answered before the application hears of it: a page for a reader, a problem document for a program. */
final class EarlyAnswer {
    private final HttpStatus status;
    private final byte[] problem;
    private final byte[] page;

    /** The answer whose words are in the two files of this name, {@code .json} and {@code .html}. */
    EarlyAnswer(HttpStatus status, String name) {
        this.status = status;
        this.problem = read(name + ".json");
        this.page = read(name + ".html");
    }

    /** Whether who asks can show a page. */
    static boolean takesPage(HttpRequestPacket request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    /** Answers, with the headers that the answer to this request has already; nothing may answer after it. */
    void give(FilterChainContext context, HttpRequestPacket request) {
        boolean takesPage = takesPage(request);
        byte[] body = takesPage ? page : problem;
        var response = request.getResponse();
        status.setValues(response);
        response.setContentType(takesPage ? "text/html;charset=UTF-8" : "application/problem+json");
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.requiresAcknowledgement()) {
            response.setHeader("Connection", "close");
        }
        context.write(HttpContent.builder(response)
                .content(Buffers.wrap(context.getMemoryManager(), body))
                .last(true)
                .build());
        // Has the server skip what is still to come of this request.
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }

    private static byte[] read(String file) {
        try (var stream = Objects.requireNonNull(EarlyAnswer.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
