package org.rostrum.floor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.Speaker;
import org.rostrum.signup.Register;

/** Where the code of "your place" leads the phone of the staff: one press checks its holder in. */
@Named
@RequestScoped
public class CheckInPage {
    @Inject
    Register register;

    @Inject
    ExternalContext external;

    private @Nullable Speaker speaker;

    private boolean failed;

    /** Finds the sign-up, or answers 404; checks in if that was pressed. */
    public void open() throws IOException {
        try {
            var id = Id.parse(external.getRequestParameterMap().getOrDefault("id", ""));
            if (((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) {
                checkIn(id);
            }
            speaker = register.held(id);
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void checkIn(Id id) throws IOException {
        if (!register.held(id).checkedIn()) {
            try {
                register.checkIn(id);
            } catch (Refusal refused) {
                failed = true;
                return;
            }
        }
        external.redirect(external.getRequestContextPath() + "/clerk/check-in/" + id);
    }

    /** The sign-up. */
    public Speaker speaker() {
        return Objects.requireNonNull(speaker);
    }

    /** Where the speaker is during the hearing: in the room as everyone, as a delegate, or outside. */
    public String seat() {
        return register.seat(speaker().id()).name();
    }

    /** Whether the check-in was not recorded. */
    public boolean failed() {
        return failed;
    }
}
