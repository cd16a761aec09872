/** What happens in a meeting: acts, the chained journal, the state folded from it, and the rules an act must keep. */
@NullMarked
package org.rostrum.proceedings;

import org.jspecify.annotations.NullMarked;
