package org.rostrum.staff;

import jakarta.annotation.security.DeclareRoles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.ProblemDocument;

/**
 * Lets a call pass only if the table of routes allows it, and a change only if it comes from this site's own pages. It
 * stands in {@code web.xml} before the filter that leads addresses to their pages; what that one forwards is not asked
 * again.
 */
@DeclareRoles({"clerk", "reader"})
public class Gatekeeper extends HttpFilter {
    /** The attribute of a request that holds the problem for which nobody knows who sent it. */
    static final String WHY_UNKNOWN = Gatekeeper.class.getName() + ".whyUnknown";

    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        var route = Route.of(request.getMethod(), path);
        if (!READING.contains(request.getMethod()) && !fromHere(request)) {
            answer(response, 403, "This did not come from one of our pages", "Open the page here and send it again.");
        } else if (allows(route, request)) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(WHY_UNKNOWN) instanceof ProblemDocument problem) {
            unknown(response, problem, path);
        } else if (request.getUserPrincipal() != null) {
            answer(response, 403, "Your role does not allow this", "Ask a clerk to do it, or for a clerk's account.");
        } else if (path.startsWith("/clerk")) {
            response.sendRedirect(
                    request.getContextPath() + "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        } else {
            challenge(response, route);
        }
    }

    private static boolean allows(Route route, HttpServletRequest request) {
        var roles = request.getHeader("Authorization") == null ? route.roles() : route.withToken();
        return roles.isEmpty() || roles.stream().anyMatch(role -> request.isUserInRole(role.word()));
    }

    private static void challenge(HttpServletResponse response, Route route) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"rostrum\"");
        if (route.open()) {
            answer(
                    response,
                    401,
                    "This token is not known here",
                    "Nothing was recorded. Send one that was not revoked, or none to sign up as a resident.");
        } else {
            answer(response, 401, "This is for the staff", "Send the header Authorization: Bearer and a token.");
        }
    }

    /** Decoded, without parameters and doubled slashes, as the server itself finds the resource. */
    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        var path = request.getServletPath() + (info == null ? "" : info);
        var plain = SLASHES.matcher(PARAMETERS.matcher(path).replaceAll("")).replaceAll("/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** A token cannot be sent by another site's page, a cookie can; without a cookie only the address sent counts. */
    private static boolean fromHere(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return request.getCookies() == null;
        }
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || isHost(origin, request.getHeader("Host")));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    /** A person gets a page, a program a document. */
    private static void unknown(HttpServletResponse response, ProblemDocument problem, String path) throws IOException {
        if (path.startsWith("/clerk")) {
            response.sendError(problem.status());
        } else {
            answer(response, problem);
        }
    }

    private static void answer(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        answer(response, ProblemDocument.of(status, title, detail));
    }

    private static void answer(HttpServletResponse response, ProblemDocument problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(problem.json().toString());
    }
}
