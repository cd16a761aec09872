/** Bodies, their seats and members, and the meetings they hold: what is planned, not what happens. */
@NullMarked
package org.rostrum.hearing;

import org.jspecify.annotations.NullMarked;
