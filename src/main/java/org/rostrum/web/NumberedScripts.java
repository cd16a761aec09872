package org.rostrum.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces from making a number for the scripts of a page that has none of them: it would keep it in a session,
 * and a page of the public has none.
 */
public class NumberedScripts implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (!SecurityHeaders.hasNumberedScripts(asked(context.getExternalContext()))) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }

    /** The address that the browser asked for, without that of the application. */
    private static String asked(ExternalContext external) {
        var forwarded = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded == null
                ? ""
                : forwarded
                        .toString()
                        .substring(external.getRequestContextPath().length());
    }
}
