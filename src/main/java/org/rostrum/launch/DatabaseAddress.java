package org.rostrum.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database answers and who asks: a {@code jdbc:mysql:} address without the user and the password in it, which
 * may stand before its host or among its options, as Connector/J reads them.
 */
record DatabaseAddress(String url, String user, String password) {
    // The driver would show Payara's own certificate to the database, which MySQL refuses by hanging up.
    private static final String SERVERS_OWN_KEY = "fallbackToSystemKeyStore=";

    // Whom it believes would be Payara's own list, which it cannot read.
    private static final String TRUSTED = "trustCertificateKeyStoreUrl=";

    private static final Set<String> WHO = Set.of("user", "password");

    private static final String HOST = "(?:[\\w.-]+|\\[[\\w:.%]+\\])(?::\\d{1,5})?";

    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})(?=[,/])");
    private static final int LAST_PORT = 65_535;

    // The driver reads no further where a name has other letters, and breaks at a percent sign that encodes nothing.
    private static final Pattern OPTION =
            Pattern.compile("(?:[\\w\\s.-]|%\\p{XDigit}{2})*+(?:=[^%]*+(?:%\\p{XDigit}{2}[^%]*+)*+)?");

    private static final Pattern FORM = Pattern.compile("(jdbc:)?(mariadb|mysql)://"
            + "((?<user>[^:@/?]*)(:(?<password>[^@/?]*))?@)?(?<place>" + HOST + "(?:," + HOST
            + ")*/[^@?/]+)(\\?(?<options>.*))?");

    /** The database server outside the program, as {@code ROSTRUM_DB_URL} names it; empty if it is not set. */
    static Optional<DatabaseAddress> outside(Map<String, String> environment) {
        String url = environment.getOrDefault("ROSTRUM_DB_URL", "").strip();
        return url.isEmpty() ? Optional.empty() : Optional.of(read(url, environment));
    }

    /** Host, port and name, as they are told to an operator. */
    String place() {
        return url.replaceAll("^jdbc:mysql://|\\?.*$", "");
    }

    private static DatabaseAddress read(String told, Map<String, String> environment) {
        Matcher parts = FORM.matcher(told);
        if (!parts.matches() || !hasPorts(parts.group("place"))) {
            throw none();
        }
        Map<String, String> who = new LinkedHashMap<>();
        tell(who, "user", parts.group("user"));
        tell(who, "password", parts.group("password"));
        List<String> kept = new ArrayList<>();
        for (String option : parts.group("options") == null
                ? new String[0]
                : parts.group("options").split("&")) {
            String[] pair = option.split("=", 2);
            String name = pair[0].toLowerCase(Locale.ROOT);
            if (pair.length == 2 && WHO.contains(name)) {
                tell(who, name, pair[1]);
            } else if (option.contains("@") || !OPTION.matcher(option).matches()) {
                // The end of a password with a question mark that is not encoded, and the host behind it; or with an &.
                throw none();
            } else {
                kept.add(option);
            }
        }
        if (!holds(kept, SERVERS_OWN_KEY)) {
            kept.add(SERVERS_OWN_KEY + "false");
        }
        if (holds(kept, "sslMode=VERIFY") && !holds(kept, TRUSTED)) {
            kept.add(TRUSTED
                    + Path.of(System.getProperty("java.home"), "lib/security/cacerts")
                            .toUri());
        }
        return new DatabaseAddress(
                "jdbc:mysql://" + parts.group("place") + "?" + String.join("&", kept),
                environment.getOrDefault("ROSTRUM_DB_USER", who.getOrDefault("user", "rostrum")),
                environment.getOrDefault("ROSTRUM_DB_PASSWORD", who.getOrDefault("password", "")));
    }

    private static boolean hasPorts(String place) {
        return PORT.matcher(place).results().allMatch(port -> Integer.parseInt(port.group(1)) <= LAST_PORT);
    }

    /** The driver reads the names of its options in any case, and words such as VERIFY_CA too. */
    private static boolean holds(List<String> options, String beginning) {
        return options.stream().anyMatch(option -> option.regionMatches(true, 0, beginning, 0, beginning.length()));
    }

    /** Not even what is wrong is told: it may be the password. */
    private static CannotStart none() {
        return new CannotStart(
                "ROSTRUM_DB_URL must look like jdbc:mysql://host:3306/rostrum. It is not shown here, since a"
                        + " password may be in it; write a / ? or @ of one as %2F, %3F or %40.");
    }

    private static void tell(Map<String, String> who, String name, @Nullable String told) {
        if (told != null) {
            who.put(name, decoded(told));
        }
    }

    /** A plus stays one, and so does a word that only looks as if it were encoded. */
    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return word;
        }
    }
}
