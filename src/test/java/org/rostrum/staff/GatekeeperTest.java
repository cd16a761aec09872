package org.rostrum.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.ProblemDocument;

@DisplayName("Who signs somebody up and sends a token")
class GatekeeperTest {
    private static final ProblemDocument ACCIDENT = ProblemDocument.of(503, "No answer", "Send it again.");

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Set<String> roles = new HashSet<>();
    private final Map<String, String> answered = new HashMap<>();
    private final StringWriter written = new StringWriter();
    private int status = 200;

    @Test
    void is_a_resident_where_none_was_sent_even_if_nobody_can_be_looked_up() throws Exception {
        attributes.put(Gatekeeper.WHY_UNKNOWN, ACCIDENT);
        assertThat(passes()).isTrue();
    }

    @Test
    void is_told_to_send_it_again_where_it_could_not_be_looked_up() throws Exception {
        headers.put("Authorization", "Bearer known-but-not-now");
        attributes.put(Gatekeeper.WHY_UNKNOWN, ACCIDENT);
        assertThat(passes()).isFalse();
        assertThat(status).isEqualTo(503);
    }

    @Test
    void is_told_that_it_is_not_known() throws Exception {
        for (var sent : Set.of("Bearer was-revoked", "Basic YTpi")) {
            headers.put("Authorization", sent);
            assertThat(passes()).as(sent).isFalse();
            assertThat(status).as(sent).isEqualTo(401);
            assertThat(answered.get("WWW-Authenticate")).as(sent).startsWith("Bearer");
            assertThat(written.toString()).as(sent).contains("This token is not known here");
        }
    }

    @Test
    void is_let_in_by_a_clerks_and_not_by_a_readers() throws Exception {
        headers.put("Authorization", "Bearer known");
        roles.add("reader");
        assertThat(passes()).isFalse();
        assertThat(status).isEqualTo(403);
        roles.add("clerk");
        assertThat(passes()).isTrue();
    }

    private boolean passes() throws Exception {
        var passed = new AtomicBoolean();
        FilterChain chain = (request, response) -> passed.set(true);
        new Gatekeeper().doFilter(request(), response(), chain);
        return passed.get();
    }

    private HttpServletRequest request() {
        return made(HttpServletRequest.class, (proxy, method, given) -> switch (method.getName()) {
            case "getMethod" -> "POST";
            case "getServletPath" -> "/api";
            case "getPathInfo" -> "/hearings/0E8QW3Z5K1T04/speakers";
            case "getHeader" -> headers.get(String.valueOf(given[0]));
            case "getAttribute" -> attributes.get(String.valueOf(given[0]));
            case "isUserInRole" -> roles.contains(String.valueOf(given[0]));
            case "getUserPrincipal" -> roles.isEmpty() ? null : (Principal) () -> "somebody";
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return made(HttpServletResponse.class, (proxy, method, given) -> {
            switch (method.getName()) {
                case "setStatus" -> status = (int) given[0];
                case "setHeader" -> answered.put(String.valueOf(given[0]), String.valueOf(given[1]));
                case "getWriter" -> {
                    return new PrintWriter(written, true);
                }
                default -> {
                    // What else is set says nothing of who may.
                }
            }
            return null;
        });
    }

    private static <T> T made(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
