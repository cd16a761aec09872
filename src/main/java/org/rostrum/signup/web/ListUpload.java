package org.rostrum.signup.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rostrum.signup.ListFile;

/**
 * Takes a file with a list of speakers and hands what was read to the page of the list; only a servlet that is called by
 * its own address is given the parts of a form.
 */
@WebServlet(ListUpload.PATH)
@MultipartConfig(fileSizeThreshold = ListFile.LARGEST)
public class ListUpload extends HttpServlet {
    private static final long LARGEST_FORM = 2L * ListFile.LARGEST;

    static final String PATH = "/clerk/list-file";
    /** Under this name the page finds what was read. */
    static final String READING = "org.rostrum.signup.list";

    /** Read off the address, since asking for a parameter reads the whole body. */
    private static final Pattern HEARING = Pattern.compile("hearing=([0-9A-Z]{13})");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var hearing = HEARING.matcher(Objects.requireNonNullElse(request.getQueryString(), ""));
        if (!hearing.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getContentLengthLong() > LARGEST_FORM) {
            // Not forwarded: the page would read what is too large.
            response.sendRedirect("%s/clerk/hearings/%s/list?trouble=%s"
                    .formatted(request.getContextPath(), hearing.group(1), ListFile.Trouble.TOO_LARGE));
        } else {
            request.setAttribute(READING, reading(request));
            request.getRequestDispatcher("/signup/list.xhtml?id=" + hearing.group(1))
                    .forward(request, response);
        }
    }

    private static ListFile.Reading reading(HttpServletRequest request) throws IOException, ServletException {
        var file = request.getPart("file");
        if (file == null) {
            return new ListFile.Reading.Unusable(ListFile.Trouble.EMPTY);
        }
        try (var content = file.getInputStream()) {
            return ListFile.read(content);
        }
    }
}
