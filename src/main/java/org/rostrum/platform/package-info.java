/** What every room stands on: ids, time, hashing, canonical JSON, configuration, problem documents and languages. */
@NullMarked
package org.rostrum.platform;

import org.jspecify.annotations.NullMarked;
