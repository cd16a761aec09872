/** Sign-ups and private links over HTTP. */
@NullMarked
package org.rostrum.signup.api;

import org.jspecify.annotations.NullMarked;
