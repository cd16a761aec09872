/** The same for programs. */
@NullMarked
package org.rostrum.archive.api;

import org.jspecify.annotations.NullMarked;
