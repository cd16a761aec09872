package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.archive.WholeMeetings;
import org.rostrum.order.FileKind;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.Sha256;
import org.rostrum.platform.Spool;
import org.rostrum.proceedings.Arrived;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.Entry;
import org.rostrum.proceedings.FiledMinutes;
import org.rostrum.proceedings.HearingAct;
import org.rostrum.proceedings.MeetingFile;
import org.rostrum.proceedings.MinutesAct;
import org.rostrum.signup.FiledStatement;
import org.rostrum.signup.Upload;

@DisplayName("A meeting file with something wrong in it")
class DamagedFileTest {
    private static final int TRIED = 150;
    private static final List<JsonValue> ABSURD = List.of(
            JsonValue.NULL,
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            Json.createValue(""),
            Json.createValue("{}"),
            Json.createValue("\u0000"),
            Json.createValue("x".repeat(500)),
            Json.createValue("+999999999-12-31T23:59:59Z"),
            Json.createValue("ES"),
            Json.createValue(-1),
            Json.createValue(0),
            Json.createValue(Long.MAX_VALUE),
            Json.createValue(new BigDecimal("1.5")),
            Json.createValue(new BigDecimal("1e400")));

    private final List<Entry> entries =
            new ArrayList<>(GoldenEvening.FACTS_FOUND_ON_EVIDENCE.play().entries());
    private final JsonObject good = file();

    @Test
    void is_taken_over_where_nothing_is_wrong() throws Exception {
        assertThat(arrived(good).entries()).isEqualTo(entries);
    }

    @Test
    void is_refused_or_taken_over_and_never_falls_over() throws Exception {
        var random = new Random(20180416);
        int refused = 0;
        for (int tried = 0; tried < TRIED; tried++) {
            refused += refuses(damaged(good, random)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(TRIED / 2);
    }

    @Test
    void is_no_meeting_by_hashes_that_someone_reckoned_anew() throws Exception {
        var random = new Random(20180417);
        int refused = 0;
        for (int tried = 0; tried < TRIED; tried++) {
            refused += refuses(resealed(random)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(TRIED / 2);
    }

    @Test
    void names_the_field() {
        assertThat(refusal(version(0, "standing", "SEALED"))).startsWith("minutes[0].standing");
        assertThat(refusal(version(0, "hash", "0".repeat(64)))).startsWith("minutes[0].hash");
        assertThat(refusal(version(0, "madeAt", "+999999999-12-31T23:59:59Z"))).startsWith("minutes[0].madeAt");
        assertThat(refusal(text("profile", "none"))).startsWith("minutes[0].texts[0].profile");
        assertThat(refusal(text("language", "valencian"))).startsWith("minutes[0].texts[0].language");
        assertThat(refusal(text("document", "{}"))).startsWith("minutes[0].texts[0].document");
        assertThat(refusal(text("document", other().getString("document")))).startsWith("minutes[0].texts[0].document");
    }

    @Test
    void names_the_field_of_a_statement() {
        assertThat(refusal(statement("speaker", "0000000000009"))).startsWith("statements[0].speaker");
        assertThat(refusal(statement("number", JsonValue.NULL))).startsWith("statements[0].number");
        assertThat(refusal(statement("deliveredAt", JsonValue.NULL))).startsWith("statements[0].text");
        assertThat(refusal(attached("kind", "PDF"))).startsWith("statements[0].files[0].name");
        assertThat(refusal(attached("content", "Tm8="))).startsWith("statements[0].files[0].sha256");
        assertThat(refusal(attached("content", "%"))).startsWith("statements[0].files[0].content");
    }

    private JsonObject statement(String field, Object value) {
        var statement = Json.createObjectBuilder(good.getJsonArray("statements").getJsonObject(0));
        return with("statements", 0, set(statement, field, value));
    }

    private JsonObject attached(String field, String value) {
        var files = good.getJsonArray("statements").getJsonObject(0).getJsonArray("files");
        var file = set(Json.createObjectBuilder(files.getJsonObject(0)), field, value);
        return statement("files", Json.createArrayBuilder(files).set(0, file).build());
    }

    /** Two sign-ups of one reference, or one of 40 letters, are in no database. */
    @Test
    void has_no_statement_under_a_reference_that_cannot_be_kept() {
        var one = statement();
        var second = signUps().get(1);
        var other = new FiledStatement(
                second.hearing(),
                4,
                second.speaker(),
                one.writtenAt(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of());
        assertThat(refusal(with(facts -> facts, one, other))).isEqualTo("nothing");
        var own = signUps().getFirst().reference();
        assertThat(refusal(with(facts -> facts.replace(own, "X".repeat(40)), one, other)))
                .isEqualTo("statements[0].speaker: The reference of this sign-up is not one that it alone has.");
        assertThat(refusal(with(facts -> facts.replace(second.reference(), own), one, other)))
                .isEqualTo("statements[1].speaker: The reference of this sign-up is not one that it alone has.");
    }

    private JsonObject with(UnaryOperator<String> change, FiledStatement... statements) {
        var list = Json.createArrayBuilder();
        Stream.of(statements).forEach(statement -> list.add(statement.json()));
        return Json.createObjectBuilder(resealed((at, line) -> Json.createObjectBuilder(line)
                        .add("facts", change.apply(line.getString("facts")))
                        .build()))
                .add("statements", list)
                .build();
    }

    /** What was found right is not looked at again while the database waits. */
    @Test
    void has_statements_that_are_read_again_as_they_stand() {
        var json = good.getJsonArray("statements").getJsonObject(0);
        assertThat(FiledStatement.read(Fields.of(json)).json()).isEqualTo(json);
        var unlike = attached("content", "Tm8=").getJsonArray("statements").getJsonObject(0);
        assertThat(FiledStatement.read(Fields.of(unlike)).files()).hasSize(1);
    }

    @Test
    void has_no_profile_twice_in_a_language() {
        var texts =
                Json.createArrayBuilder(texts(0)).add(texts(0).getJsonObject(0)).build();
        assertThat(refusal(version(0, "texts", texts))).startsWith("minutes[0].texts[4].profile");
    }

    /** It would be shown as adopted, on the word of whoever wrote the file. */
    @Test
    void has_no_adopted_version_that_nothing_proves() {
        var document = texts(0).getJsonObject(0).getString("document").replace("\"in review\"", "\"adopted\"");
        var text = Json.createObjectBuilder(texts(0).getJsonObject(0)).add("document", document);
        var forged = Json.createObjectBuilder(good.getJsonArray("minutes").getJsonObject(0))
                .add("standing", "ADOPTED")
                .addNull("salt")
                .add("texts", Json.createArrayBuilder().add(text))
                .build();
        assertThat(refusal(with("minutes", 0, forged)))
                .startsWith("minutes: No entry names version 1 of the minutes, so that nothing proves");
    }

    @Test
    void has_each_version_that_an_entry_names() {
        var without = Json.createObjectBuilder(good).remove("minutes").build();
        assertThat(refusal(without)).startsWith("minutes: Version 2 of the minutes is missing");
    }

    /** The texts of one version were made one after the other once, while the record went on. */
    @Test
    void is_taken_over_where_a_text_was_made_from_another_entry_of_the_journal() throws Exception {
        var earlier = entries.get(entries.size() - 3);
        assertThat(arrived(based(earlier.sequence(), earlier.hash())).entries()).isEqualTo(entries);
        assertThat(refusal(based(earlier.sequence(), "0".repeat(64)))).startsWith("minutes[0].texts[0].document");
        assertThat(refusal(based(0, earlier.hash()))).startsWith("minutes[0].texts[0].document");
    }

    /** The version in review with another basis in its first text. */
    private JsonObject based(long sequence, String hash) {
        var document = read(texts(0).getJsonObject(0).getString("document"));
        var basis = Json.createObjectBuilder(document.getJsonObject("proceedings"))
                .add("entries", sequence)
                .add("hash", hash);
        return text(
                "document",
                Json.createObjectBuilder(document)
                        .add("proceedings", basis)
                        .build()
                        .toString());
    }

    /** A journal of a long evening is folded once. */
    @Test
    void is_folded_no_second_time_by_who_asks_how_the_meeting_stands() throws Exception {
        var arrived = arrived(good);
        assertThat(arrived.state()).isSameAs(arrived.state());
    }

    private static boolean refuses(JsonValue file) throws Exception {
        try {
            arrived(file);
            return false;
        } catch (Refusal refusal) {
            assertThat(refusal.problem().status()).isEqualTo(400);
            return true;
        }
    }

    private static String refusal(JsonObject file) {
        try {
            arrived(file);
            return "nothing";
        } catch (Refusal refusal) {
            var error = refusal.problem().errors().getFirst();
            return error.field() + ": " + error.message();
        } catch (IOException never) {
            throw new AssertionError(never);
        }
    }

    private static Arrived arrived(JsonValue file) throws IOException {
        try (var spool = Spool.written(out -> out.write(file.toString().getBytes(StandardCharsets.UTF_8)))) {
            return WholeMeetings.arrived(spool);
        }
    }

    private JsonObject version(int at, String field, Object value) {
        var version = Json.createObjectBuilder(good.getJsonArray("minutes").getJsonObject(at));
        return with("minutes", at, set(version, field, value));
    }

    private JsonObject text(String field, String value) {
        var text = set(Json.createObjectBuilder(texts(0).getJsonObject(0)), field, value);
        return version(
                0, "texts", Json.createArrayBuilder(texts(0)).set(0, text).build());
    }

    private JsonArray texts(int version) {
        return good.getJsonArray("minutes").getJsonObject(version).getJsonArray("texts");
    }

    private JsonObject other() {
        return texts(1).getJsonObject(0);
    }

    private JsonObject with(String list, int at, JsonObject part) {
        return Json.createObjectBuilder(good)
                .add(list, Json.createArrayBuilder(good.getJsonArray(list)).set(at, part))
                .build();
    }

    private static JsonObject set(JsonObjectBuilder object, String field, Object value) {
        return (value instanceof JsonValue json ? object.add(field, json) : object.add(field, String.valueOf(value)))
                .build();
    }

    /** The same with one value, somewhere in it, that is another, gone or there twice. */
    private static JsonValue damaged(JsonValue value, Random random) {
        return switch (value) {
            case JsonObject object
            when !object.isEmpty() && random.nextInt(8) > 0 -> {
                var name = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
                yield random.nextInt(10) == 0
                        ? Json.createObjectBuilder(object).remove(name).build()
                        : Json.createObjectBuilder(object)
                                .add(name, damaged(object.get(name), random))
                                .build();
            }
            case JsonArray array
            when !array.isEmpty() && random.nextInt(8) > 0 -> {
                int at = random.nextInt(array.size());
                yield switch (random.nextInt(10)) {
                    case 0 -> Json.createArrayBuilder(array).remove(at).build();
                    case 1 -> Json.createArrayBuilder(array).add(array.get(at)).build();
                    default ->
                        Json.createArrayBuilder(array)
                                .set(at, damaged(array.get(at), random))
                                .build();
                };
            }
            case JsonString text
            when text.getString().startsWith("{") && random.nextInt(8) > 0 ->
                Json.createValue(damaged(read(text.getString()), random).toString());
            default -> ABSURD.get(random.nextInt(ABSURD.size()));
        };
    }

    /** One entry says something else, and all hashes from there on fit. */
    private JsonObject resealed(Random random) {
        int other = random.nextInt(entries.size() - 1);
        var field = random.nextInt(4) == 0 ? "words" : "facts";
        return resealed((at, line) -> at != other
                ? line
                : Json.createObjectBuilder(line)
                        .add(field, damaged(read(line.getString(field)), random).toString())
                        .build());
    }

    private JsonObject resealed(BiFunction<Integer, JsonObject, JsonObject> change) {
        var list = Json.createArrayBuilder();
        var previous = Chain.Head.NONE.hash();
        // The last one names a version of the minutes, which rests on the hashes as they were.
        for (int at = 0; at < entries.size() - 1; at++) {
            var line = change.apply(at, good.getJsonArray("entries").getJsonObject(at));
            var digest = Chain.digestOfWords(line.getString("salt"), line.getString("words"));
            var hash = Sha256.hex(previous, line.getString("facts"), digest);
            list.add(Json.createObjectBuilder(line).add("previous", previous).add("hash", hash));
            previous = hash;
        }
        return Json.createObjectBuilder(good)
                .add("entries", list)
                .remove("minutes")
                .remove("words")
                .remove("statements")
                .build();
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private JsonObject file() {
        var inReview = version(1, Edition.State.IN_REVIEW);
        var adopted = version(2, Edition.State.ADOPTED);
        var last = entries.getLast();
        var act = new MinutesAct.AdoptMinutes(2, adopted.digest().orElseThrow(), new Id(7), 12);
        entries.add(Chain.append(
                last.head(), Entry.Draft.now("clerk", last.recordedAt().plusSeconds(60), act), "a salt"));
        var out = new ByteArrayOutputStream();
        MeetingFile.write(
                out,
                entries,
                List.of(
                        new MeetingFile.Beside(
                                "minutes", Stream.of(inReview, adopted).map(FiledMinutes::json)),
                        new MeetingFile.Beside(
                                "words", Stream.of(new FiledWords("en", "a.b", "So.", "Thus.", 3).json())),
                        new MeetingFile.Beside(
                                "statements", Stream.of(statement().json()))));
        return read(out.toString(StandardCharsets.UTF_8));
    }

    private FiledStatement statement() {
        var signUp = signUps().getFirst();
        var at = entries.getLast().recordedAt();
        var file = new Upload("Reasons.txt", "It is too loud.".getBytes(StandardCharsets.UTF_8));
        return new FiledStatement(
                signUp.hearing(),
                3,
                signUp.speaker(),
                at,
                Optional.of(at),
                false,
                Optional.of("No."),
                List.of(new FiledStatement.Attached(file, FileKind.TEXT, at)));
    }

    private List<HearingAct.SignUp> signUps() {
        return entries.stream()
                .map(Entry::act)
                .filter(HearingAct.SignUp.class::isInstance)
                .map(HearingAct.SignUp.class::cast)
                .toList();
    }

    private FiledMinutes version(int number, Edition.State state) {
        var texts = Stream.of(Profile.ACTION, Profile.FULL)
                .flatMap(profile -> Stream.of(Locale.ENGLISH, Locale.forLanguageTag("es"))
                        .map(language -> MinutesDocument.of(entries, profile, language)
                                .as(new Edition(number, state, "As it is."))))
                .toList();
        var filed = new Making(texts, "another salt").filed(entries.getLast().recordedAt());
        assertThat(filed.salt()).isEqualTo(Optional.of("another salt"));
        return filed;
    }
}
