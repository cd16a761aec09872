/** The pages that list what is planned. */
@NullMarked
package org.rostrum.hearing.web;

import org.jspecify.annotations.NullMarked;
