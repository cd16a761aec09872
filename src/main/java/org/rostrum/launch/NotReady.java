package org.rostrum.launch;

import java.net.HttpURLConnection;
import java.util.UUID;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Answers 503 to every call until the application is ready, and again once it ends. The server itself listens earlier and
 * longer, and says 404 of all that is not deployed: whoever comes back after a restart would take that for a refusal.
 */
final class NotReady extends BaseFilter {
    private static final String SECONDS = "2";
    private static final String PASS_HEADER = "Rostrum-Pass";
    private static final String PASS = UUID.randomUUID().toString();
    private static final EarlyAnswer ANSWER = new EarlyAnswer(HttpStatus.SERVICE_UNAVAILABLE_503, "not-ready");

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
        var response = request.getResponse();
        response.setHeader("Retry-After", SECONDS);
        if (EarlyAnswer.takesPage(request) && Method.GET.equals(request.getMethod())) {
            // What was sent with a form is sent again by the reader alone.
            response.setHeader("Refresh", SECONDS);
        }
        ANSWER.give(context, request);
    }
}
