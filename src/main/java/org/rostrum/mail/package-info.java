/** Letters to people: kept with what they tell of, and sent once a mail server, or a sender of text messages, takes them. */
@NullMarked
package org.rostrum.mail;

import org.jspecify.annotations.NullMarked;
