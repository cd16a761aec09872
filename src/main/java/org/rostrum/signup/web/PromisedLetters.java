package org.rostrum.signup.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rostrum.mail.MailServer;

/** What a page may promise of letters. */
@Named("letters")
@ApplicationScoped
public class PromisedLetters {
    @Inject
    MailServer server;

    /** Whether they are sent; where no mail server is named, they wait until there is one. */
    public boolean areSent() {
        return server.isNamed();
    }

    /** The key of the text that says what an address is asked for. */
    public String why() {
        return areSent() ? "signup.email.help" : "signup.email.unsent";
    }

    /** The key of the text that says how sure a sign-up with an address is, by the layer of the counts. */
    public String confirmation(String layer) {
        return areSent() || !layer.equals("UNCONFIRMED") ? "place.confirm." + layer : "place.confirm.unsent";
    }
}
