package org.rostrum.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the table that says who may call what. Whoever sends a token where everyone may means to act as staff, and must not
 * silently be taken for a resident where that is another thing.
 *
 * @param method an HTTP method, or {@code *} for any
 * @param path below the program's root; {@code {name}} stands for one part, a final {@code **} for any rest
 * @param roles who may; empty means everyone
 * @param withToken who may that sends the header {@code Authorization}; empty means everyone, whatever is sent
 */
public record Route(String method, String path, Set<Role> roles, Set<Role> withToken) {
    private static final Set<Role> CLERK = Set.of(Role.CLERK);
    private static final Set<Role> STAFF = Set.of(Role.CLERK, Role.READER);
    private static final Set<Role> EVERYONE = Set.of();

    /** The whole table, asked from the top; the first line that fits decides, and one always fits. */
    public static final List<Route> TABLE = List.of(
            new Route("GET", "/api", EVERYONE),
            new Route("GET", "/api/calendar.ics", EVERYONE),
            new Route("GET", "/api/feed.atom", EVERYONE),
            new Route("GET", "/api/meetings", EVERYONE),
            new Route("POST", "/api/meetings", CLERK),
            new Route("POST", "/api/meetings/import", CLERK),
            new Route("GET", "/api/meetings/{meeting}", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/floor", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/proceedings", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/verify", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/papers/{paper}.pdf", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/timing", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/replay", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/event", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/votes", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/ballots.csv", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/speakers.csv", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/calendar.ics", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/minutes", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/minutes.{format}", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/closed-minutes.{format}", STAFF),
            new Route("GET", "/api/meetings/{meeting}/minutes/versions", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/minutes/compare", EVERYONE),
            new Route("GET", "/api/meetings/{meeting}/minutes/style", STAFF),
            new Route("PUT", "/api/meetings/{meeting}/minutes/style", CLERK),
            new Route("POST", "/api/meetings/{meeting}/minutes", CLERK),
            new Route("PATCH", "/api/meetings/{meeting}/minutes", CLERK),
            new Route("POST", "/api/meetings/{meeting}/minutes/review", CLERK),
            new Route("POST", "/api/meetings/{meeting}/minutes/adopt", CLERK),
            new Route("POST", "/api/meetings/{meeting}/minutes/correct", CLERK),
            new Route("GET", "/api/meetings/{meeting}/run-sheet.pdf", STAFF),
            new Route("GET", "/api/meetings/{meeting}/sign-in-sheet.pdf", STAFF),
            new Route("GET", "/api/meetings/{meeting}/cards.pdf", STAFF),
            new Route("GET", "/api/meetings/{meeting}/acts", STAFF),
            new Route("POST", "/api/meetings/{meeting}/acts", CLERK),
            new Route("DELETE", "/api/meetings/{meeting}/acts/{key}", CLERK),
            new Route("GET", "/api/meetings/{meeting}/export", STAFF),
            new Route("POST", "/api/bodies", CLERK),
            new Route("GET", "/api/bodies/{body}/rules", EVERYONE),
            new Route("PUT", "/api/bodies/{body}/rules", CLERK),
            new Route("GET", "/api/bodies/{body}/season", EVERYONE),
            new Route("GET", "/api/bodies/{body}/season.csv", EVERYONE),
            new Route("GET", "/api/hearings/{hearing}", EVERYONE),
            new Route("GET", "/api/hearings/{hearing}/order", EVERYONE),
            new Route("GET", "/api/hearings/{hearing}/audit", EVERYONE),
            new Route("GET", "/api/hearings/{hearing}/audit.csv", EVERYONE),
            new Route("GET", "/api/hearings/{hearing}/deviations.csv", EVERYONE),
            new Route("POST", "/api/hearings/{hearing}/speakers", EVERYONE, CLERK),
            new Route("GET", "/api/hearings/{hearing}/statements", STAFF),
            new Route("POST", "/api/hearings/{hearing}/statements/delivery", CLERK),
            new Route("GET", "/api/hearings/{hearing}/statements/{number}/files/{file}", EVERYONE),
            new Route("POST", "/api/hearings/{hearing}/list", CLERK),
            new Route("GET", "/api/speakers/{key}", EVERYONE),
            new Route("GET", "/api/speakers/{key}/files/{file}", EVERYONE),
            new Route("PATCH", "/api/speakers/{key}", EVERYONE),
            new Route("DELETE", "/api/speakers/{key}", EVERYONE),
            new Route("PUT", "/api/speakers/{key}/delegates", EVERYONE),
            new Route("PUT", "/api/speakers/{key}/group", EVERYONE),
            new Route("DELETE", "/api/speakers/{key}/group", EVERYONE),
            new Route("OPTIONS", "/api/**", EVERYONE),
            new Route("GET", "/api/**", STAFF),
            new Route("*", "/api/**", CLERK),
            new Route("GET", "/clerk/**", STAFF),
            new Route("*", "/clerk/**", CLERK),
            new Route("*", "/**", EVERYONE));

    Route(String method, String path, Set<Role> roles) {
        this(method, path, roles, roles);
    }

    private record Line(Route route, Pattern path) {
        boolean fits(String asked, String at) {
            return (route.method.equals("*") || route.method.equals(asked))
                    && path.matcher(at).matches();
        }
    }

    private static final List<Line> LINES =
            TABLE.stream().map(route -> new Line(route, route.pattern())).toList();

    /** The line that decides about a call; HEAD counts as GET. */
    public static Route of(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return LINES.stream()
                .filter(line -> line.fits(asked, path))
                .findFirst()
                .map(Line::route)
                .orElseThrow(() -> new AssertionError("The last line fits everything"));
    }

    private Pattern pattern() {
        var parts = Arrays.stream(path.split("(?=/)|(?=\\.)"))
                .map(part -> switch (part) {
                    case "/**" -> "(/.*)?";
                    case String name when name.endsWith("}") -> Pattern.quote(name.substring(0, 1)) + "[^/]+";
                    default -> Pattern.quote(part);
                })
                .toList();
        // A line feed, sent as %0a, is a letter of an address as any other.
        return Pattern.compile(String.join("", parts), Pattern.DOTALL);
    }

    /** Whether everyone may, without saying who they are. */
    public boolean open() {
        return roles.isEmpty();
    }
}
