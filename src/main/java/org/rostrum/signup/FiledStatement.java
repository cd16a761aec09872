package org.rostrum.signup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rostrum.order.FileKind;
import org.rostrum.order.StatementRules;
import org.rostrum.platform.Fields;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.platform.Sha256;

/**
 * A written statement as the meeting file holds it: its number and its receipt, and where everyone may read it what it says, with its
 * files. Address and phone of who wrote it are in no file.
 *
 * @param speaker the sign-up with which it came
 * @param takenOut whether the law took its speaker out of the record
 */
public record FiledStatement(
        Id hearing,
        int number,
        Id speaker,
        Instant writtenAt,
        Optional<Instant> deliveredAt,
        boolean takenOut,
        Optional<String> text,
        List<Attached> files) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TIME = 40;

    /** A file that came with it. */
    public record Attached(Upload file, FileKind kind, Instant addedAt) {
        String digest() {
            return HexFormat.of().formatHex(Sha256.bytes(file.content()));
        }

        private static Attached read(Fields fields) {
            var kind = fields.choice("kind", FileKind.class).orElse(FileKind.TEXT);
            var upload = new Upload(fields.line("name", LONGEST_NAME), content(fields));
            return new Attached(upload, kind, fields.instant("addedAt"));
        }

        private static byte[] content(Fields fields) {
            try {
                return Base64.getDecoder().decode(fields.verbatim("content", 2 * StatementRules.MOST_BYTES));
            } catch (IllegalArgumentException garbled) {
                fields.wrong("content", "This is not written in base 64 (RFC 4648).");
                return new byte[0];
            }
        }

        private JsonObject json() {
            return Json.createObjectBuilder()
                    .add("name", file.name())
                    .add("kind", kind.name())
                    .add("bytes", file.content().length)
                    .add("addedAt", addedAt.toString())
                    .add("sha256", digest())
                    .add("content", Base64.getEncoder().encodeToString(file.content()))
                    .build();
        }
    }

    /** The statement in the file. */
    public JsonObject json() {
        var list = Json.createArrayBuilder();
        files.forEach(file -> list.add(file.json()));
        return Json.createObjectBuilder()
                .add("hearing", hearing.toString())
                .add("number", number)
                .add("speaker", speaker.toString())
                .add("writtenAt", writtenAt.toString())
                .add("deliveredAt", OrNull.text(deliveredAt.map(Instant::toString)))
                .add("takenOut", takenOut)
                .add("text", text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("files", list)
                .build();
    }

    /**
     * Reads what {@link #json} wrote. Whether it belongs to a meeting, and its files are such as a resident may send, is asked by
     * {@link ArrivedStatements}.
     *
     * @throws org.rostrum.platform.Refusal naming each field that is wrong
     */
    public static FiledStatement read(Fields fields) {
        long number = fields.optionalNumber("number").orElse(0);
        if (number < 1 || number > Integer.MAX_VALUE) {
            fields.wrong("number", ArrivedStatements.NO_NUMBER);
        }
        var filed = new FiledStatement(
                fields.id("hearing"),
                (int) number,
                fields.id("speaker"),
                fields.instant("writtenAt"),
                fields.optionalText("deliveredAt", LONGEST_TIME).map(given -> fields.instant("deliveredAt")),
                fields.optionalTruth("takenOut").orElse(false),
                fields.optionalText("text", StatementRules.MOST_LETTERS),
                fields.list("files", StatementRules.MOST_FILES).stream()
                        .map(Attached::read)
                        .toList());
        fields.check();
        return filed;
    }
}
