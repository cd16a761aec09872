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

    /** A file that came with it. */
    public record Attached(Upload file, FileKind kind, Instant addedAt) {
        String digest() {
            return HexFormat.of().formatHex(Sha256.bytes(file.content()));
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
}
