/** Bodies over HTTP. */
@NullMarked
package org.rostrum.hearing.api;

import org.jspecify.annotations.NullMarked;
