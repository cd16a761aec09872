package org.rostrum.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/**
 * Sends the OpenAPI document as it stands in its file. The server's own answer adds a member that no version of OpenAPI
 * has, so that tools refuse the whole of it, and is YAML unless JSON is asked for by name. JSON is YAML too (YAML 1.2), so
 * whoever asks for that gets the same.
 */
@WebServlet({"/openapi", "/openapi/"})
public class ContractDocument extends HttpServlet {
    private byte[] document = {};

    @Override
    public void init() throws ServletException {
        try (var file = ContractDocument.class.getResourceAsStream(ContractPage.DOCUMENT)) {
            document = Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new ServletException(unreadable);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setContentType(asksForYaml(request) ? "application/yaml" : "application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private static boolean asksForYaml(HttpServletRequest request) {
        var asked = request.getParameter("format") + " " + request.getHeader("Accept");
        var small = asked.toLowerCase(Locale.ROOT);
        return small.contains("yaml") && !small.contains("json");
    }
}
