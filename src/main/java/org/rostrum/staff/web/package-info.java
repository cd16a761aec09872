/** The pages on which the staff sign in and out. */
@NullMarked
package org.rostrum.staff.web;

import org.jspecify.annotations.NullMarked;
