/** The pages on which anybody looks back. */
@NullMarked
package org.rostrum.archive.web;

import org.jspecify.annotations.NullMarked;
