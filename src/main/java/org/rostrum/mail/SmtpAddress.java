package org.rostrum.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * Where mail is handed in: {@code smtp://host:587} or {@code smtps://host:465}, with {@code user:password@} before the
 * host where the server asks for it. Over {@code smtp} the line is encrypted as soon as the server offers it; {@code
 * ?starttls=required} sends nothing where it does not.
 */
record SmtpAddress(String scheme, String host, int port, Optional<String> user, String password, boolean required) {
    private static final String PATIENCE_MILLISECONDS = "20000";

    /** @throws IllegalArgumentException if it is not such an address */
    static SmtpAddress of(String text) {
        var uri = URI.create(text.strip());
        var scheme = String.valueOf(uri.getScheme());
        var host = uri.getHost();
        if (host == null || !(scheme.equals("smtp") || scheme.equals("smtps"))) {
            throw new IllegalArgumentException("ROSTRUM_SMTP_URL is written as smtp://user:password@host:587");
        }
        var login = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        int usual = scheme.equals("smtps") ? 465 : 587;
        return new SmtpAddress(
                scheme,
                host,
                uri.getPort() < 0 ? usual : uri.getPort(),
                login.map(parts -> decoded(parts[0])),
                login.filter(parts -> parts.length > 1)
                        .map(parts -> decoded(parts[1]))
                        .orElse(""),
                "starttls=required".equals(uri.getQuery()));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As Jakarta Mail asks for it. */
    Properties properties() {
        var all = new Properties();
        all.setProperty("mail.transport.protocol", scheme);
        set(all, "host", host);
        set(all, "port", Integer.toString(port));
        set(all, "auth", Boolean.toString(user.isPresent()));
        set(all, "connectiontimeout", PATIENCE_MILLISECONDS);
        set(all, "timeout", PATIENCE_MILLISECONDS);
        set(all, "writetimeout", PATIENCE_MILLISECONDS);
        set(all, "ssl.checkserveridentity", "true");
        set(all, "starttls.enable", "true");
        set(all, "starttls.required", Boolean.toString(required));
        return all;
    }

    private void set(Properties all, String name, String value) {
        all.setProperty("mail." + scheme + "." + name, value);
    }

    /** Says where, and never the password. */
    @Override
    public String toString() {
        return "%s://%s:%d".formatted(scheme, host, port);
    }
}
