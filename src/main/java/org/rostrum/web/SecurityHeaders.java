package org.rostrum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Tells the browser what a page of this program never does: run a script or a style that stands in the page, load
 * anything from elsewhere, stand in another site's frame.
 */
public class SecurityHeaders extends HttpFilter {
    private static final String NAME = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(NAME, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": then a form would send "Origin: null" and the check of the origin could not tell.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/place/") || path.startsWith("/confirm/") || path.startsWith("/clerk/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (path.startsWith("/resources/")) {
            // Sent small to who takes it so; a proxy between must not give that to another.
            response.setHeader("Vary", "Accept-Encoding");
        }
        chain.doFilter(request, hasNumberedScripts(path) ? new WithNonce(response) : new Strict(response));
    }

    /** Whether the page at an address may have scripts of PrimeFaces, which bear a number; those of the staff may. */
    static boolean hasNumberedScripts(String path) {
        return path.startsWith("/clerk");
    }

    /** Nothing below may send a policy of its own: browsers would hold the page to both. */
    private static class Strict extends HttpServletResponseWrapper {
        Strict(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(NAME)) {
                policy(value);
            } else {
                super.addHeader(name, value);
            }
        }

        /** What PrimeFaces asks for; a public page has none of its scripts. */
        void policy(String asked) {}
    }

    /**
     * Lets the scripts run that PrimeFaces writes into a page of the staff, which it marks with a nonce made for this one
     * answer, and no other.
     */
    private static final class WithNonce extends Strict {
        private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=]+'");

        WithNonce(HttpServletResponse response) {
            super(response);
        }

        @Override
        void policy(String asked) {
            var nonce = NONCE.matcher(asked);
            if (nonce.find()) {
                setHeader(NAME, POLICY.replace("script-src 'self'", "script-src 'self' " + nonce.group()));
            }
        }
    }
}
