package org.rostrum.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.rostrum.platform.Secret;

/**
 * Tells the server who calls: by a bearer token, or by the session of a page after signing in. Never creates a session
 * for anyone else, so that public pages keep none.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final String KEPT = StaffAuthentication.class.getName();

    private record SignedIn(String name, Role role) implements Serializable {}

    @Inject
    Staff staff;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return signIn(request, credential, context);
        }
        return caller(request)
                .map(caller -> context.notifyContainerAboutLogin(
                        caller.name(), Set.of(caller.role().word())))
                .orElseGet(context::doNothing);
    }

    private Optional<SignedIn> caller(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.ofNullable(request.getSession(false)).map(session -> (SignedIn) session.getAttribute(KEPT));
        }
        return header.startsWith(BEARER) && header.length() <= 200
                ? staff.roleOf(new Secret(header.substring(BEARER.length()).strip()))
                        .map(role -> new SignedIn(role.word(), role))
                : Optional.empty();
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, UsernamePasswordCredential credential, HttpMessageContext context) {
        var account = staff.signIn(credential.getCaller(), credential.getPasswordAsString());
        if (account.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        var signedIn = new SignedIn(account.get().name(), account.get().role());
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(KEPT, signedIn);
        return context.notifyContainerAboutLogin(
                signedIn.name(), Set.of(signedIn.role().word()));
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }
}
