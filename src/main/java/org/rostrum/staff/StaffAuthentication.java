package org.rostrum.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rostrum.platform.ExceptionMappers;
import org.rostrum.platform.Secret;

/**
 * Tells the server who calls: by a bearer token, or by the cookie of a browser that signed in. The cookie is read by no
 * script and sent by no other site's page; the sign-in itself is kept with the accounts, so that it outlives a restart.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {
    /** The attribute of a request to sign in that could not be judged, since the program could not look names up. */
    public static final String NOT_JUDGED = StaffAuthentication.class.getName() + ".notJudged";

    private static final String BEARER = "Bearer ";
    private static final String COOKIE = "rostrum-staff";
    private static final int LONGEST_HEADER = 200;

    private record Caller(String name, Role role) {}

    @Inject
    Staff staff;

    @Inject
    @ConfigProperty(name = "rostrum.address", defaultValue = "")
    String address;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signInOrSayWhyNot(request, response, credential, context);
        }
        return callerOrWhyUnknown(request).map(caller -> told(caller, context)).orElseGet(context::doNothing);
    }

    /** What is open to all needs no answer to who asks; of the rest {@link Gatekeeper} says why there was none. */
    private Optional<Caller> callerOrWhyUnknown(HttpServletRequest request) {
        try {
            return caller(request);
        } catch (RuntimeException failed) {
            request.setAttribute(Gatekeeper.WHY_UNKNOWN, ExceptionMappers.accident(failed));
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return cookie(request).flatMap(staff::signedIn).map(account -> new Caller(account.name(), account.role()));
        }
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length()) && header.length() <= LONGEST_HEADER
                ? staff.roleOf(new Secret(header.substring(BEARER.length()).strip()))
                        .map(role -> new Caller(role.word(), role))
                : Optional.empty();
    }

    private static Optional<Secret> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    /** Who could not be looked up must not be told that the password was wrong. */
    private AuthenticationStatus signInOrSayWhyNot(
            HttpServletRequest request,
            HttpServletResponse response,
            UsernamePasswordCredential credential,
            HttpMessageContext context) {
        try {
            return signIn(response, credential, context);
        } catch (RuntimeException failed) {
            request.setAttribute(NOT_JUDGED, ExceptionMappers.accident(failed));
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private AuthenticationStatus signIn(
            HttpServletResponse response, UsernamePasswordCredential credential, HttpMessageContext context) {
        var opened = staff.signIn(credential.getCaller(), credential.getPasswordAsString());
        opened.ifPresent(secret -> response.addCookie(cookie(secret.value(), SignIn.LASTS)));
        return opened.flatMap(staff::signedIn)
                .map(account -> told(new Caller(account.name(), account.role()), context))
                .orElse(AuthenticationStatus.SEND_FAILURE);
    }

    private static AuthenticationStatus told(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                caller.name(), Set.of(caller.role().word()));
    }

    private Cookie cookie(String value, Duration lasts) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.startsWith("https:"));
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(Math.toIntExact(lasts.toSeconds()));
        return cookie;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        cookie(request).ifPresent(staff::signOut);
        response.addCookie(cookie("", Duration.ZERO));
        context.cleanClientSubject();
    }
}
