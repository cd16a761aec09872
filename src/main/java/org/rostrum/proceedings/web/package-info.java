/** The pages on which a meeting is published. */
@NullMarked
package org.rostrum.proceedings.web;

import org.jspecify.annotations.NullMarked;
