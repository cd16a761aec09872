package org.rostrum.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * Answers 503 to every call until the application is ready, and again once it ends. The server itself listens earlier and
 * longer, and says 404 of all that is not deployed: whoever comes back after a restart would take that for a refusal.
 */
final class NotReady extends BaseFilter {
    private static final String SECONDS = "2";
    private static final String PASS_HEADER = "Rostrum-Pass";
    private static final String PASS = UUID.randomUUID().toString();
    private static final byte[] PROBLEM = read("not-ready.json");
    private static final byte[] PAGE = read("not-ready.html");

    private static volatile boolean ready;

    /** From now on calls are answered by the application, or no longer. */
    static void set(boolean ready) {
        NotReady.ready = ready;
    }

    /** Has a question of the program itself answered by the application, as the first to ask. */
    static void letPass(HttpURLConnection question) {
        question.setRequestProperty(PASS_HEADER, PASS);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (ready
                || !(context.getMessage() instanceof HttpContent content
                        && content.getHttpHeader() instanceof HttpRequestPacket request)
                || PASS.equals(request.getHeader(PASS_HEADER))) {
            return context.getInvokeAction();
        }
        answer(context, request);
        return context.getStopAction();
    }

    private static void answer(FilterChainContext context, HttpRequestPacket request) {
        boolean page = takesPage(request.getHeader("Accept"));
        byte[] body = page ? PAGE : PROBLEM;
        HttpResponsePacket response = request.getResponse();
        HttpStatus.SERVICE_UNAVAILABLE_503.setValues(response);
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
        response.setContentLength(body.length);
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        if (page && Method.GET.equals(request.getMethod())) {
            // What was sent with a form is sent again by the reader alone.
            response.setHeader("Refresh", SECONDS);
        }
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

    private static boolean takesPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    private static byte[] read(String file) {
        try (var stream = Objects.requireNonNull(NotReady.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
