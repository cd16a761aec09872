package org.rostrum.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which the HTTP contract is read and tried: the document of {@code /openapi}, for people. */
@Named
@ApplicationScoped
public class ContractPage {
    static final String DOCUMENT = "/META-INF/openapi.json";
    private static final String ACT = "Act.";
    private static final List<String> OF_EVERY_ACT = List.of("act", "basis", "occurredAt", "reason");
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    /** One part of the contract. */
    public record Group(String name, List<Call> calls) {}

    /** One call; {@code example} is a body to begin with, empty where there is none. */
    public record Call(
            String id,
            String method,
            String path,
            String summary,
            String description,
            boolean staff,
            List<Field> fields,
            String example,
            List<Answer> answers) {}

    /** A part of the address or a header that is filled in; {@code in} is where it goes. */
    public record Field(String name, String in, boolean required, String description) {}

    /** What a status means. */
    public record Answer(String status, String description) {}

    /** An act and its fields. */
    public record Act(String name, String fields) {}

    private final JsonObject document = read();

    /** All calls, by the part they belong to. */
    public List<Group> groups() {
        return document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> new Group(tag.getString("name"), calls(tag.getString("name"))))
                .toList();
    }

    /** Every act that the one door takes. */
    public List<Act> acts() {
        var schemas = document.getJsonObject("components").getJsonObject("schemas");
        return schemas.keySet().stream()
                .filter(name -> name.startsWith(ACT))
                .map(name -> new Act(name.substring(ACT.length()), fields(schemas.getJsonObject(name))))
                .toList();
    }

    private static String fields(JsonObject act) {
        var needed = act.getJsonArray("required").getValuesAs(JsonString::getString);
        return String.join(
                ", ",
                act.getJsonObject("properties").keySet().stream()
                        .filter(field -> !OF_EVERY_ACT.contains(field))
                        .map(field -> needed.contains(field) ? field : "[" + field + "]")
                        .toList());
    }

    private List<Call> calls(String tag) {
        return document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(one ->
                                call(path.getKey(), one.getKey(), one.getValue().asJsonObject(), tag))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Call> call(String path, String method, JsonObject call, String tag) {
        if (!call.getJsonArray("tags").getString(0).equals(tag)) {
            return Optional.empty();
        }
        return Optional.of(new Call(
                call.getString("operationId"),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                call.getString("summary"),
                call.getString("description", ""),
                call.containsKey("security"),
                list(call, "parameters").stream().map(ContractPage::field).toList(),
                example(call),
                call.getJsonObject("responses").entrySet().stream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                answer.getValue().asJsonObject().getString("description")))
                        .toList()));
    }

    private static List<JsonObject> list(JsonObject object, String key) {
        return object.containsKey(key) ? object.getJsonArray(key).getValuesAs(JsonObject.class) : List.of();
    }

    private static Field field(JsonObject parameter) {
        return new Field(
                parameter.getString("name"),
                parameter.getString("in"),
                parameter.getBoolean("required"),
                parameter.getString("description", ""));
    }

    private static String example(JsonObject call) {
        return Optional.ofNullable(call.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject("application/json"))
                .map(json -> pretty(json.getJsonObject("example")))
                .orElse("");
    }

    private static String pretty(JsonValue value) {
        var text = new StringWriter();
        try (var writer = PRETTY.createWriter(text)) {
            writer.write(value);
        }
        return text.toString().strip();
    }

    private static JsonObject read() {
        try (InputStream file = ContractPage.class.getResourceAsStream(DOCUMENT);
                var reader = Json.createReader(java.util.Objects.requireNonNull(file))) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
