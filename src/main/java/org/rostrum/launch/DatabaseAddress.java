package org.rostrum.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a database answers and who asks: a {@code jdbc:mysql:} address without the user and the password in it. */
record DatabaseAddress(String url, String user, String password) {
    // The driver would show Payara's own certificate to the database, which MySQL refuses by hanging up.
    private static final String SERVERS_OWN_KEY = "fallbackToSystemKeyStore=";

    /** The database server outside the program, as {@code ROSTRUM_DB_URL} names it; empty if it is not set. */
    static Optional<DatabaseAddress> outside(Map<String, String> environment) {
        String url = environment.getOrDefault("ROSTRUM_DB_URL", "").strip();
        return url.isEmpty() ? Optional.empty() : Optional.of(read(url, environment));
    }

    private static DatabaseAddress read(String told, Map<String, String> environment) {
        String url = told.replaceFirst("^(jdbc:)?(mariadb|mysql)://", "jdbc:mysql://");
        if (!url.startsWith("jdbc:mysql://")) {
            throw new CannotStart("ROSTRUM_DB_URL must look like jdbc:mysql://host:3306/rostrum, not \"%s\"."
                    .formatted(told.replaceAll("password=[^&]*", "password=…")));
        }
        int question = url.indexOf('?');
        Map<String, String> who = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        for (String option : question < 0
                ? List.<String>of()
                : List.of(url.substring(question + 1).split("&"))) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2 && (parts[0].equals("user") || parts[0].equals("password"))) {
                who.put(parts[0], parts[1]);
            } else {
                kept.add(option);
            }
        }
        if (kept.stream().noneMatch(option -> option.startsWith(SERVERS_OWN_KEY))) {
            kept.add(SERVERS_OWN_KEY + "false");
        }
        String bare = question < 0 ? url : url.substring(0, question);
        return new DatabaseAddress(
                bare + "?" + String.join("&", kept),
                environment.getOrDefault("ROSTRUM_DB_USER", who.getOrDefault("user", "rostrum")),
                environment.getOrDefault("ROSTRUM_DB_PASSWORD", who.getOrDefault("password", "")));
    }
}
