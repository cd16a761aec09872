/** Who wants to speak at a hearing, on which side, and how they change their mind. */
@NullMarked
package org.rostrum.signup;

import org.jspecify.annotations.NullMarked;
