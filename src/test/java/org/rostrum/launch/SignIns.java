package org.rostrum.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Signs in as a browser does, with no browser. */
public final class SignIns {
    private SignIns() {}

    /** The cookie of a sign-in; empty if it was refused. */
    public static String cookie(URI address, String name, String password) throws IOException, InterruptedException {
        var form = "user=" + encoded(name) + "&password=" + encoded(password);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", address.toString())
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("rostrum-staff="))
                    .map(cookie -> cookie.replaceAll(";.*", ""))
                    .findFirst()
                    .orElse("");
        }
    }

    /** How a page answers to who has that cookie. */
    public static int status(URI page, String cookie) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(page)
                                    .header("Cookie", cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
