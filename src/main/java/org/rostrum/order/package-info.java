/** Who is called when: the rules of a hearing, the draw, the speaking order and the expected time; values only. */
@NullMarked
package org.rostrum.order;

import org.jspecify.annotations.NullMarked;
