package org.rostrum.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.rostrum.platform.Id;

/** The file that tells a visitor, and a program, how to sign in to the demo; only its owner can read it. */
record SignInCard(Path file) {
    /** Who signs in, and with what. */
    record Clerk(String user, String password, String token) {}

    /** The clerk of an earlier start; none if there was none, or if the file cannot be understood. */
    Optional<Clerk> clerk() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            var clerk = reader.readObject().getJsonObject("clerk");
            return Optional.of(
                    new Clerk(clerk.getString("user"), clerk.getString("password"), clerk.getString("token")));
        } catch (JsonException | NullPointerException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes the whole file or nothing. */
    void write(String address, Clerk clerk, Id meeting, Id hearing) throws IOException {
        var text = Json.createObjectBuilder()
                .add("address", address)
                .add(
                        "clerk",
                        Json.createObjectBuilder()
                                .add("user", clerk.user())
                                .add("password", clerk.password())
                                .add("token", clerk.token()))
                .add("meeting", meeting.toString())
                .add("hearing", hearing.toString())
                .build()
                .toString();
        var fresh = file.resolveSibling("demo.json.new");
        Files.deleteIfExists(fresh);
        ownersOnly(fresh);
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void ownersOnly(Path fresh) throws IOException {
        if (Files.getFileStore(fresh.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
    }
}
