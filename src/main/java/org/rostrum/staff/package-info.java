/** Who works with the program: accounts, tokens, roles, and what each role may do. */
@NullMarked
package org.rostrum.staff;

import org.jspecify.annotations.NullMarked;
