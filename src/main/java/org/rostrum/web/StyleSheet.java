package org.rostrum.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the style sheet, which is written as one small file per component, as one file: on a bad line each further
 * request would cost a page more than all of the style does.
 */
@WebServlet("/resources/css/rostrum.css")
public class StyleSheet extends HttpServlet {
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\(([a-z]+)\\);");
    private static final String FOLDER = "/resources/css/";

    private byte[] sheet = {};
    private String tag = "";

    @Override
    public void init() throws ServletException {
        var whole = IMPORT.matcher(file("rostrum.css"))
                .replaceAll(found ->
                        Matcher.quoteReplacement("@layer %s {\n%s}".formatted(found.group(2), file(found.group(1)))));
        sheet = whole.getBytes(StandardCharsets.UTF_8);
        tag = "W/\"" + HexFormat.of().toHexDigits(whole.hashCode()) + '"';
    }

    private String file(String name) {
        try (var file = getServletContext().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The style sheet names a file that is not there: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=300");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/css;charset=UTF-8");
        response.setContentLength(sheet.length);
        response.getOutputStream().write(sheet);
    }
}
