package org.rostrum.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rostrum.platform.ProblemDocument;

/** Answers a request whose headers the server could not read, in place of the server's own page, which names it. */
@WebServlet(urlPatterns = "/errors/unreadable", asyncSupported = true)
public class UnreadableRequest extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(400);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(ProblemDocument.of(
                                400,
                                "The request could not be read",
                                "One of its headers is not as HTTP asks, such as Content-Type. Mend it and send it again.")
                        .json()
                        .toString());
    }
}
