package org.rostrum.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a page answers whose address names nothing that is there. */
public final class NoSuchPage {
    private NoSuchPage() {}

    /** Answers 404 with the page that says so, and draws no other. */
    public static void answer(ExternalContext external) throws IOException {
        external.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        FacesContext.getCurrentInstance().responseComplete();
    }
}
