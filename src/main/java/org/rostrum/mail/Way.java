package org.rostrum.mail;

/** How a letter reaches its reader. */
public enum Way {
    MAIL,
    /** As a text message to a phone. */
    SMS
}
