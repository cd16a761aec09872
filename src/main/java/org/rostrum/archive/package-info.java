/** What can be found out of a meeting when it is over: the evening again step by step, how fairly it went, and its data. */
@NullMarked
package org.rostrum.archive;

import org.jspecify.annotations.NullMarked;
