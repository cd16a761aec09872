/** The one door for acts, and the live state, over HTTP. */
@NullMarked
package org.rostrum.floor.api;

import org.jspecify.annotations.NullMarked;
