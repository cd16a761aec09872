package org.rostrum.signup.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.rostrum.signup.ListFile;

/**
 * Takes a file with a list of speakers and hands what was read to the page of the list; only a servlet that is called by
 * its own address is given the parts of a form.
 */
@WebServlet(ListUpload.PATH)
@MultipartConfig(fileSizeThreshold = ListFile.LARGEST, maxRequestSize = 4L * ListFile.LARGEST)
public class ListUpload extends HttpServlet {
    static final String PATH = "/clerk/list-file";
    /** Under this name the page finds what was read. */
    static final String READING = "org.rostrum.signup.list";

    private static final Pattern ID = Pattern.compile("[0-9A-Z]{13}");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var hearing = request.getParameter("hearing");
        if (hearing == null || !ID.matcher(hearing).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(READING, reading(request));
        request.getRequestDispatcher("/signup/list.xhtml?id=" + hearing).forward(request, response);
    }

    private static ListFile.Reading reading(HttpServletRequest request) throws IOException, ServletException {
        try {
            var file = request.getPart("file");
            if (file == null) {
                return new ListFile.Reading.Unusable(ListFile.Trouble.EMPTY);
            }
            try (var content = file.getInputStream()) {
                return ListFile.read(content);
            }
        } catch (IllegalStateException larger) {
            return new ListFile.Reading.Unusable(ListFile.Trouble.TOO_LARGE);
        }
    }
}
