package org.rostrum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rostrum.platform.ProblemDocument;

/** Leads an address that people see to its page; the file behind it has no address of its own. */
public class Addresses extends HttpFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** The servlet of all pages stands here for the sake of files that are sent; it must lead to no other page. */
    private static final String PLACE = "/place";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var page = Address.pageOf(path);
        if (page.isPresent() && !METHODS.contains(request.getMethod())) {
            refuse(request, response);
        } else if (page.isPresent()) {
            request.getRequestDispatcher(page.get()).forward(request, response);
        } else if (isFile(path) || request.getServletPath().equals(PLACE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFile(String path) {
        return path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(ProblemDocument.of(
                                405,
                                "This address does not take that method",
                                "Use one of the methods that the Allow header names.")
                        .json()
                        .toString());
    }
}
