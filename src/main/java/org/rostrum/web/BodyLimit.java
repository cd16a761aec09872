package org.rostrum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.ProblemDocument;

/**
 * Refuses what no form of a public page would send, before a byte of it is read. Calls below {@code /api} have limits of
 * their own, where they are read; what the staff send is not limited here.
 */
public class BodyLimit extends HttpFilter {
    /** More than the longest statement with all other answers, each letter of it escaped. */
    static final long OF_A_FORM = 256 * 1024;

    /** The most files that any rules allow with a statement, and the form around them. */
    static final long WITH_FILES = OF_A_FORM + StatementRules.MOST_FILES * (long) StatementRules.MOST_BYTES;

    private static final long MOST_PASSED_OVER = 8 * WITH_FILES;
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForm(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
            refuse(
                    response,
                    411,
                    "The length of what was sent is not known",
                    "Send it with the header Content-Length.");
        } else if (path(request).startsWith("/place/") && withFiles(request)) {
            filterFiles(request, response, chain);
        } else if (request.getContentLengthLong() > OF_A_FORM) {
            refuse(
                    response,
                    413,
                    "What was sent is too long",
                    "Send at most " + OF_A_FORM + " bytes. Nothing was recorded.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void filterFiles(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > WITH_FILES) {
            refuseFiles(request, response, request.getContentLengthLong());
        } else if (isWhole(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return !WITHOUT_BODY.contains(request.getMethod())
                && !path(request).startsWith("/api/")
                && !path(request).startsWith("/clerk/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean withFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }

    /** Parts that were cut off would break the page in the middle, where the first of them is asked for. */
    private static boolean isWhole(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            return request.getParts() != null;
        } catch (ServletException | IOException | IllegalStateException broken) {
            return false;
        }
    }

    /** A browser shows the page only once it has sent all; what is beyond measure is cut off. */
    private static void refuseFiles(HttpServletRequest request, HttpServletResponse response, long length)
            throws IOException {
        if (length <= MOST_PASSED_OVER) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        // What comes behind is not read, so that nothing else can follow on this line.
        response.setHeader("Connection", "close");
        response.getWriter()
                .write(ProblemDocument.of(status, title, detail).json().toString());
    }
}
