package org.rostrum.archive;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.rostrum.platform.Id;
import org.rostrum.platform.OrNull;
import org.rostrum.signup.Statements.Statement;

/** A written statement in the meeting file: that there was one, and what it says where everyone may read it. */
final class FiledStatement {
    private FiledStatement() {}

    /** {@code shown} where the rules let everyone read what the body was handed. */
    static JsonObject json(Id hearing, Statement statement, boolean shown) {
        boolean open = shown && statement.deliveredAt().isPresent();
        boolean takenOut = statement
                .held()
                .name()
                .given()
                .filter(name -> name.kept().isEmpty())
                .isPresent();
        var files = Json.createArrayBuilder();
        if (open) {
            statement
                    .files()
                    .forEach(file -> files.add(Json.createObjectBuilder()
                            .add("name", file.name())
                            .add("kind", file.kind().name())
                            .add("bytes", file.bytes())));
        }
        return Json.createObjectBuilder()
                .add("hearing", hearing.toString())
                .add("number", statement.number())
                .add("speaker", statement.held().id().toString())
                .add("writtenAt", statement.writtenAt().toString())
                .add("deliveredAt", OrNull.text(statement.deliveredAt().map(Instant::toString)))
                .add("takenOut", takenOut)
                .add("text", open && !takenOut ? Json.createValue(statement.text()) : JsonValue.NULL)
                .add("files", files)
                .build();
    }
}
