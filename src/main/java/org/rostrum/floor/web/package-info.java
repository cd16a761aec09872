/** The pages of the floor that are filled in rather than live. */
@NullMarked
package org.rostrum.floor.web;

import org.jspecify.annotations.NullMarked;
