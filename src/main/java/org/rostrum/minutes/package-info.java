/** The minutes of a meeting, written from its proceedings. */
@NullMarked
package org.rostrum.minutes;

import org.jspecify.annotations.NullMarked;
