package org.rostrum.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostrum.staff.StaffAuthentication;

/** Lets the staff in and out. */
@Named
@RequestScoped
public class SignInPage {
    /** A page of the staff here, and nothing that a browser could read as another site. */
    private static final Pattern HERE = Pattern.compile("/clerk(/[A-Za-z0-9_-]+)*");

    private static final String FIRST_PAGE = "/clerk";

    @Inject
    ExternalContext external;

    @Inject
    SecurityContext security;

    private boolean refused;

    /** Signs in with what was sent and goes to the page that was asked for first; a mere look at the page does nothing. */
    public void send() throws IOException {
        if (!sent()) {
            return;
        }
        var credential = new UsernamePasswordCredential(typed("user"), typed("password"));
        var status = security.authenticate(
                request(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(credential));
        refused = status != AuthenticationStatus.SUCCESS;
        if (!refused) {
            var to = typed("to");
            external.redirect(
                    external.getRequestContextPath() + (HERE.matcher(to).matches() ? to : FIRST_PAGE));
        }
    }

    /** Signs out when that was asked for and shows the public list. */
    public void leave() throws IOException, ServletException {
        if (sent()) {
            request().logout();
            external.invalidateSession();
            external.redirect(external.getRequestContextPath() + "/");
        }
    }

    /** Whether what was sent opened nothing. */
    public boolean refused() {
        return refused;
    }

    /** The key of the reason why it opened nothing: it was wrong, or could not be looked up. */
    public String reason() {
        return request().getAttribute(StaffAuthentication.NOT_JUDGED) == null ? "signIn.refused" : "signIn.notJudged";
    }

    private boolean sent() {
        return request().getMethod().equals("POST");
    }

    private String typed(String field) {
        return Optional.ofNullable(external.getRequestParameterMap().get(field)).orElse("");
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }
}
