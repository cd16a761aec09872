package org.rostrum.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Sends a form to the address that the page was asked under, so that the file behind it is never seen. */
public class AddressedViews extends ViewHandlerWrapper {
    /** Stands before the server's own. */
    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String view) {
        var asked = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked == null ? getWrapped().getActionURL(context, view) : asked.toString();
    }
}
