/** The pages of a hearing for those who want to speak. */
@NullMarked
package org.rostrum.signup.web;

import org.jspecify.annotations.NullMarked;
