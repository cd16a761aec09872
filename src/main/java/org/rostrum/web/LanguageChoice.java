package org.rostrum.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the language of a page: the address's {@code lang} first, kept in a cookie, then that cookie, then what the
 * browser asks for.
 */
public class LanguageChoice extends HttpFilter {
    private static final String NAME = "lang";
    private static final List<String> OFFERED = List.of("en", "es");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Before the first parameter is read, or a name with an accent arrives broken.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var asked = asked(request);
        asked.ifPresent(language -> response.addCookie(kept(language)));
        var chosen = asked.or(() -> remembered(request));
        chain.doFilter(
                chosen.<HttpServletRequest>map(language -> new InLanguage(request, language))
                        .orElse(request),
                response);
    }

    /** Read from the address only: reading a parameter would use up the body of a call that sends JSON. */
    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .flatMap(query -> Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith(NAME + "="))
                        .map(part -> part.substring(NAME.length() + 1))
                        .filter(OFFERED::contains)
                        .findFirst());
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(OFFERED::contains)
                .findFirst();
    }

    private static Cookie kept(String language) {
        var cookie = new Cookie(NAME, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        return cookie;
    }

    private static final class InLanguage extends HttpServletRequestWrapper {
        private final Locale locale;

        InLanguage(HttpServletRequest request, String language) {
            super(request);
            locale = Locale.forLanguageTag(language);
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
