/** The live hearing as pages and boards show it, and the channel that brings it there. */
@NullMarked
package org.rostrum.floor;

import org.jspecify.annotations.NullMarked;
