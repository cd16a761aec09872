package org.rostrum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rostrum.platform.ProblemDocument;

/**
 * Refuses what no form of a public page would send, before a byte of it is read. Calls below {@code /api} have limits of
 * their own, where they are read; what the staff send is not limited here.
 */
public class BodyLimit extends HttpFilter {
    /** More than the longest statement with all other answers, each letter of it escaped. */
    static final long OF_A_FORM = 256 * 1024;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        boolean form = !path.startsWith("/api/") && !path.startsWith("/clerk/");
        long length = request.getContentLengthLong();
        if (!form || WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            refuse(
                    response,
                    411,
                    "The length of what was sent is not known",
                    "Send it with the header Content-Length.");
        } else if (length > OF_A_FORM) {
            refuse(
                    response,
                    413,
                    "What was sent is too long",
                    "Send at most " + OF_A_FORM + " bytes. Nothing was recorded.");
        } else {
            chain.doFilter(request, response);
        }
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
