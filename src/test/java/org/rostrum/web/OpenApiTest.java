package org.rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.archive.CivicEvent;
import org.rostrum.archive.Popolo;
import org.rostrum.floor.FloorView;
import org.rostrum.floor.api.SentFields;
import org.rostrum.minutes.Edition;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActCodec;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.DecisionAct;
import org.rostrum.proceedings.DeclaredCount;
import org.rostrum.proceedings.DurhamEvening;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.Majority;
import org.rostrum.proceedings.MeetingPlan;
import org.rostrum.proceedings.Speaker;
import org.rostrum.proceedings.Standing;

/** Writes the acts into the document anew when it is run with {@code -Drostrum.write=true}. */
@DisplayName("The OpenAPI document")
class OpenApiTest {
    private static final java.nio.file.Path DOCUMENT =
            java.nio.file.Path.of("src/main/resources/META-INF/openapi.json");
    private static final Set<String> NOT_BY_THE_DOOR =
            Set.of("publish", "signUp", "leaveOut", "adoptMinutes", "correctMinutes", "redactMinutes");

    @Test
    void describes_every_call_and_no_other() throws IOException {
        assertThat(described()).isEqualTo(programmed());
    }

    @Test
    void describes_every_act_with_its_fields() throws IOException {
        if (Boolean.getBoolean("rostrum.write")) {
            write(withActs(document()));
        }
        assertThat(document()).isEqualTo(withActs(document()));
    }

    @Test
    void gives_an_example_of_all_that_is_sent() throws IOException {
        assertThat(document().getJsonObject("paths").values())
                .flatMap(methods -> methods.asJsonObject().values())
                .filteredOn(call -> call.asJsonObject().containsKey("requestBody"))
                .filteredOn(call -> call.asJsonObject()
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .containsKey("application/json"))
                .allSatisfy(call -> assertThat(call.asJsonObject()
                                .getJsonObject("requestBody")
                                .getJsonObject("content")
                                .getJsonObject("application/json"))
                        .containsKey("example"));
    }

    @Test
    void names_only_what_it_describes() throws IOException {
        var schemas = document().getJsonObject("components").getJsonObject("schemas");
        var named = Pattern.compile("#/components/schemas/([A-Za-z.]+)")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(schemas.keySet()).containsAll(named);
    }

    /** Where {@code nullable} stands alone, a program that checks answers refuses what it does not find among the choices. */
    @Test
    void counts_nothing_among_the_choices_of_what_may_be_nothing() throws IOException {
        var asked = schemas(document())
                .filter(schema -> schema.containsKey("enum") && schema.getBoolean("nullable", false))
                .toList();
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.getJsonArray("enum")).contains(JsonValue.NULL));
    }

    @Test
    void says_of_each_staff_call_that_a_token_is_needed_and_a_role() throws IOException {
        assertThat(document().getJsonObject("paths").values())
                .flatMap(methods -> methods.asJsonObject().values())
                .map(JsonValue::asJsonObject)
                .filteredOn(call -> call.containsKey("security"))
                .allSatisfy(call -> assertThat(call.getJsonObject("responses")).containsKeys("401", "403"));
    }

    /** All objects of a document, the outermost first. */
    private static Stream<JsonObject> schemas(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                Stream.concat(Stream.of(object), object.values().stream().flatMap(OpenApiTest::schemas));
            case JsonArray array -> array.stream().flatMap(OpenApiTest::schemas);
            default -> Stream.empty();
        };
    }

    /** The list of types that came with OpenAPI 3.1 makes a reader of 3.0 drop the whole document. */
    @Test
    void names_one_type_for_each_thing() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("\"openapi\": \"3.0").doesNotContainPattern("\"type\": *\\[");
    }

    @Test
    void knows_every_state_of_a_speaker_and_every_majority() throws IOException {
        var schemas = document().getJsonObject("components").getJsonObject("schemas");
        assertThat(choices(schemas.getJsonObject("SpeakerState")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("WAIT_LISTED"),
                                Stream.of(Speaker.State.values()).map(Enum::name))
                        .toList());
        assertThat(choices(schemas.getJsonObject("Plan")
                        .getJsonObject("properties")
                        .getJsonObject("majority")
                        .getJsonObject("properties")
                        .getJsonObject("base")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Majority.Base.values()).map(Enum::name).toList());
        assertThat(choices(schemas.getJsonObject("Plan")
                        .getJsonObject("properties")
                        .getJsonObject("majority")
                        .getJsonObject("properties")
                        .getJsonObject("share")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Majority.Share.values()).map(Enum::name).toList());
    }

    @Test
    void knows_every_field_of_the_floor_and_of_an_item() throws IOException {
        var schemas = document().getJsonObject("components").getJsonObject("schemas");
        var floor = new FloorView(Standing.of(new Id(1), List.of()), Instant.EPOCH, 1).json();
        assertThat(properties(schemas.getJsonObject("Floor")).keySet()).containsAll(floor.keySet());
        var items = properties(schemas.getJsonObject("Plan")).getJsonObject("items");
        assertThat(properties(items.getJsonObject("items")).keySet())
                .containsExactlyInAnyOrderElementsOf(fields(MeetingPlan.Item.class));
    }

    /** Of the standing example: each decision as open data, and the motion as it was open at each of its entries. */
    @Test
    void describes_every_field_of_a_vote_of_the_event_and_of_the_open_motion() throws IOException {
        var schemas = document().getJsonObject("components").getJsonObject("schemas");
        var entries = entries(new DurhamEvening(LocalDate.of(2018, 4, 16), 1000));
        describes(schemas.getJsonObject("Votes"), new Popolo(entries, path -> path).json(), "votes");
        var event = new CivicEvent(entries, Optional.of(Edition.State.DRAFT), path -> path);
        describes(schemas.getJsonObject("CivicEvent"), event.json(), "event");
        var motions = new ArrayList<JsonObject>();
        for (int many = 1; many <= entries.size(); many++) {
            var standing = Standing.of(new Id(1000), entries.subList(0, many));
            var last = entries.get(many - 1);
            if (last.act() instanceof DecisionAct
                    && standing.state().motions().open().isPresent()) {
                motions.add(new FloorView(standing, last.occurredAt(), 1).json().getJsonObject("motion"));
            }
        }
        assertThat(motions).extracting(motion -> motion.getString("stage")).contains("MOVED", "SECONDED", "VOTED");
        var described = properties(schemas.getJsonObject("Floor")).getJsonObject("motion");
        motions.forEach(motion -> describes(described, motion, "motion"));
    }

    private static List<Entry> entries(DurhamEvening evening) {
        var entries = new ArrayList<Entry>();
        var head = Chain.Head.NONE;
        for (var timed : evening.acts()) {
            entries.add(Chain.append(head, Entry.Draft.now(timed.actor(), timed.at(), timed.act()), "salt"));
            head = entries.getLast().head();
        }
        return entries;
    }

    /** What is there is described, and what must be there is; a text that is one of few is one of these. */
    private static void describes(JsonObject schema, JsonValue value, String at) {
        switch (value) {
            case JsonObject object -> {
                assertThat(properties(schema).keySet()).as(at).containsAll(object.keySet());
                assertThat(object.keySet())
                        .as(at)
                        .containsAll(schema.getJsonArray("required").getValuesAs(JsonString::getString));
                object.forEach((name, one) -> describes(properties(schema).getJsonObject(name), one, at + "." + name));
            }
            case JsonArray array -> array.forEach(one -> describes(schema.getJsonObject("items"), one, at));
            case JsonString text
            when schema.containsKey("enum") ->
                assertThat(choices(schema)).as(at).contains(text.getString());
            default ->
                assertThat(value.equals(JsonValue.NULL) && !schema.getBoolean("nullable", false))
                        .as(at)
                        .isFalse();
        }
    }

    private static JsonObject properties(JsonObject schema) {
        return schema.getJsonObject("properties");
    }

    private static List<String> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<String> choices(JsonObject schema) {
        return schema.getJsonArray("enum").stream()
                .filter(JsonString.class::isInstance)
                .map(choice -> ((JsonString) choice).getString())
                .toList();
    }

    private static Set<String> described() throws IOException {
        var calls = new TreeSet<String>();
        document()
                .getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject()
                        .keySet()
                        .forEach(method -> calls.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return calls;
    }

    private static Set<String> programmed() {
        var calls = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rostrum").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> Stream.of(type.reflect().getDeclaredMethods())
                                .flatMap(method -> call(type.reflect(), method).stream())
                                .forEach(calls::add));
        return calls;
    }

    private static Optional<String> call(Class<?> resource, Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
        var operation = Optional.ofNullable(method.getAnnotation(Operation.class));
        var below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        return verb.filter(found -> !operation.map(Operation::hidden).orElse(false))
                .map(found ->
                        found + " /api/" + resource.getAnnotation(Path.class).value() + below);
    }

    private static JsonObject withActs(JsonObject document) {
        var schemas = Json.createObjectBuilder();
        var components = document.getJsonObject("components");
        components.getJsonObject("schemas").forEach((name, schema) -> {
            if (!name.equals("Act") && !name.startsWith("Act.")) {
                schemas.add(name, schema);
            }
        });
        var all = Json.createArrayBuilder();
        var mapping = Json.createObjectBuilder();
        for (var act : acts()) {
            var reference = "#/components/schemas/Act." + act;
            all.add(Json.createObjectBuilder().add("$ref", reference));
            mapping.add(act, reference);
            schemas.add("Act." + act, act(act));
        }
        schemas.add(
                "Act",
                Json.createObjectBuilder()
                        .add("oneOf", all)
                        .add(
                                "discriminator",
                                Json.createObjectBuilder()
                                        .add("propertyName", "act")
                                        .add("mapping", mapping)));
        return Json.createObjectBuilder(document)
                .add("components", Json.createObjectBuilder(components).add("schemas", schemas))
                .build();
    }

    private static List<String> acts() {
        return ActCodec.names().stream()
                .filter(act -> !NOT_BY_THE_DOOR.contains(act))
                .toList();
    }

    private static JsonObject act(String act) {
        var properties = Json.createObjectBuilder()
                .add("act", Json.createObjectBuilder().add("type", "string").add("enum", texts(List.of(act))))
                .add("basis", type("integer"))
                .add("occurredAt", type("string").add("format", "date-time"))
                .add("reason", type("string"));
        var needed = new ArrayList<>(List.of("act", "basis"));
        for (var field : ActCodec.fields(act)) {
            properties.add(field.name(), schema(field));
            if (field.required() && !SentFields.fillsIn(act, field.name())) {
                needed.add(field.name());
            }
        }
        return type("object")
                .add("properties", properties)
                .add("required", texts(needed))
                .add("additionalProperties", JsonValue.FALSE)
                .build();
    }

    private static JsonObjectBuilder schema(ActCodec.Field field) {
        if (!field.choices().isEmpty()) {
            return type("string").add("enum", texts(field.choices()));
        }
        return switch (field.type()) {
            case "int", "long", "Integer", "Long" -> type("integer");
            case "boolean", "Boolean" -> type("boolean");
            case "LocalDate" -> type("string").add("format", "date");
            case "LocalTime" -> type("string").add("format", "time").add("example", "20:15");
            case "Words" -> type("string").add("maxLength", 10_000);
            case "List" -> type("array").add("items", listed(field.name()));
            case "SpeakingRules" -> type("object");
            case "DeclaredCount" -> declaredCount();
            case "Map" -> type("object").add("additionalProperties", type("string"));
            default -> type("string");
        };
    }

    private static JsonObjectBuilder declaredCount() {
        var properties = Json.createObjectBuilder();
        for (var part : DeclaredCount.class.getRecordComponents()) {
            properties.add(part.getName(), type("integer").add("minimum", 0));
        }
        return type("object").add("properties", properties).add("required", texts(List.of("ayes", "noes")));
    }

    private static JsonObjectBuilder listed(String field) {
        return switch (field) {
            case "members" -> member();
            case "also" -> type("integer");
            default -> type("string");
        };
    }

    private static JsonObjectBuilder member() {
        var properties = Json.createObjectBuilder();
        for (var part : MeetingPlan.Member.class.getRecordComponents()) {
            properties.add(part.getName(), type(part.getType() == boolean.class ? "boolean" : "string"));
        }
        return type("object").add("properties", properties).add("required", texts(List.of("id", "name", "role")));
    }

    private static JsonObjectBuilder type(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    private static JsonObject document() throws IOException {
        try (Reader file = Files.newBufferedReader(DOCUMENT);
                var reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }

    private static void write(JsonObject document) throws IOException {
        var pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var file = Files.newBufferedWriter(DOCUMENT);
                var writer = pretty.createWriter(file)) {
            writer.writeObject(document);
        }
    }
}
