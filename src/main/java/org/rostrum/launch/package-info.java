/** The program outside the web application: its command line, the database process and the server. */
@NullMarked
package org.rostrum.launch;

import org.jspecify.annotations.NullMarked;
