package org.rostrum.signup.web;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.rostrum.signup.Upload;

/** The files that a browser sent along with a form. */
final class Uploads {
    private static final String FIELD = "files";

    private Uploads() {}

    /** Those that were chosen; a field in which none was chosen comes with an empty name. */
    static List<Part> in(ExternalContext external) throws IOException {
        var request = (HttpServletRequest) external.getRequest();
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        try {
            return type.startsWith("multipart/form-data")
                    ? request.getParts().stream().filter(Uploads::isChosen).toList()
                    : List.of();
        } catch (ServletException unreadable) {
            return List.of();
        }
    }

    private static boolean isChosen(Part part) {
        var name = part.getSubmittedFileName();
        return part.getName().equals(FIELD) && name != null && !name.isBlank();
    }

    /** All of one, once its size has been looked at. */
    static Upload read(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            return new Upload(part.getSubmittedFileName(), content.readAllBytes());
        }
    }
}
