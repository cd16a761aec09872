package org.rostrum.signup.api;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.rostrum.platform.ExceptionMappers;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

/**
 * Leads a sign-up to {@link SpeakersResource} by itself: in a rush the server's library for resources would take more of the
 * processor than all the rest of the call. It is the same method, and the same answer; a call that asks for anything unusual
 * goes the usual way (decision 0050).
 */
public class ShortWay extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(ShortWay.class.getName());
    private static final Pattern PATH = Pattern.compile("/api/hearings/([0-9A-Za-z]{13})/speakers");
    private static final Pattern JSON =
            Pattern.compile("application/json(?:; ?charset=utf-8)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAKES_JSON = Pattern.compile("\\*/\\*|application/json");

    private final ExceptionMappers refusals = new ExceptionMappers();

    @Inject
    @SuppressWarnings("NullAway.Init")
    SpeakersResource speakers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches() || !isUsual(request)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = signUp(path.group(1), request);
        if (answer.isDone()) {
            write(response, answer.join(), site(request));
        } else {
            answerLater(request.startAsync(request, response), answer, site(request));
        }
    }

    private static boolean isUsual(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && JSON.matcher(type).matches()
                && (accepted == null || TAKES_JSON.matcher(accepted).matches());
    }

    private CompletableFuture<Response> signUp(String hearing, HttpServletRequest request) throws IOException {
        var body = request.getInputStream();
        try {
            return speakers.signUp(id(hearing), request.getHeader("Idempotency-Key"), request, body)
                    .exceptionally(refusals::toResponse)
                    .toCompletableFuture();
        } catch (RuntimeException refused) {
            return CompletableFuture.completedFuture(refusals.toResponse(refused));
        }
    }

    private static Id id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("What this address names");
        }
    }

    /** What the caller has typed before the path. */
    private static String site(HttpServletRequest request) {
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private static void answerLater(AsyncContext call, CompletableFuture<Response> answer, String site) {
        // However long the database takes: what is committed is told.
        call.setTimeout(0);
        var unused = answer.thenAccept(response -> {
            try {
                write((HttpServletResponse) call.getResponse(), response, site);
            } catch (IOException gone) {
                LOG.log(Level.FINE, "Who signed up has gone away meanwhile", gone);
            } finally {
                call.complete();
            }
        });
    }

    private static void write(HttpServletResponse to, Response answer, String site) throws IOException {
        var body = answer.getEntity().toString().getBytes(StandardCharsets.UTF_8);
        to.setStatus(answer.getStatus());
        to.setContentType(MediaType.APPLICATION_JSON);
        to.setContentLength(body.length);
        answer.getStringHeaders().forEach((name, values) -> to.setHeader(name, values.getFirst()));
        if (answer.getLocation() != null) {
            to.setHeader("Location", site + answer.getLocation());
        }
        to.getOutputStream().write(body);
    }
}
