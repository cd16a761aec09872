/** Meetings, hearings and their journals over HTTP. */
@NullMarked
package org.rostrum.proceedings.api;

import org.jspecify.annotations.NullMarked;
