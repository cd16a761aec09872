/** The minutes for other programs. */
@NullMarked
package org.rostrum.minutes.api;

import org.jspecify.annotations.NullMarked;
