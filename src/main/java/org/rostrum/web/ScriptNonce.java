package org.rostrum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets the scripts of PrimeFaces run on a page of the staff, and no other that stands in it: each of them bears a number
 * that is used once, and the policy of the answer names that number.
 */
@Named("scripts")
@RequestScoped
public class ScriptNonce {
    /** Puts the number of this page into the policy; PrimeFaces puts it on its scripts. */
    public void allow() {
        var context = FacesContext.getCurrentInstance();
        var nonce = PrimeFacesContext.getCspState(context).getNonce();
        context.getExternalContext().setResponseHeader(SecurityHeaders.POLICY_HEADER, SecurityHeaders.policy(nonce));
    }
}
