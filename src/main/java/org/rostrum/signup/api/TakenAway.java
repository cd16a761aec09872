package org.rostrum.signup.api;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rostrum.signup.Statements;

/** A file that came from someone, sent so that a browser keeps it and shows or runs nothing of it (RFC 6266). */
final class TakenAway {
    private TakenAway() {}

    static Response response(Statements.Download download) {
        var name = download.file().name();
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(download.content().bytes(), download.file().kind().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
