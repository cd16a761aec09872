package org.rostrum.platform;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a caller is told when something is not done (RFC 9457): what happened, why, and what to do.
 *
 * @param status the HTTP status
 * @param more further members of the document, such as the rule that refused
 */
public record ProblemDocument(
        int status, String title, String detail, List<FieldError> errors, Map<String, JsonValue> more) {

    /** What is wrong with one field of the input, in words for the person who filled it in. */
    public record FieldError(String field, String message) {}

    /** The media type of every document of this kind. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that concerns no field. */
    public static ProblemDocument of(int status, String title, String detail) {
        return new ProblemDocument(status, title, detail, List.of(), Map.of());
    }

    /** What is said of it on a page: what happened and what to do, in the language of the page. A rule says both at once. */
    public String words(Locale language) {
        var said = RefusalWords.in(language, title);
        return more.containsKey("rule") ? said : said + ". " + RefusalWords.in(language, detail);
    }

    /** The document as the answer to a call. */
    public Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json().toString())
                .build();
    }

    /** The document as JSON; what it says stands beside it in each language of the pages, where there are words for it. */
    public JsonObject json() {
        var document = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("title", title)
                .add("detail", detail);
        inEachLanguage(document, "titles", title);
        inEachLanguage(document, "details", detail);
        if (!errors.isEmpty()) {
            var list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(json(error)));
            document.add("errors", list);
        }
        more.forEach(document::add);
        return document.build();
    }

    private static JsonObjectBuilder json(FieldError error) {
        var json = Json.createObjectBuilder().add("field", error.field()).add("message", error.message());
        inEachLanguage(json, "messages", error.message());
        return json;
    }

    private static void inEachLanguage(JsonObjectBuilder json, String name, String english) {
        var words = RefusalWords.inEach(english);
        if (!words.isEmpty()) {
            json.add(name, Json.createObjectBuilder(Map.copyOf(words)));
        }
    }
}
