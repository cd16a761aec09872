/** The invented evening that a visitor can try, put into an empty data folder at the start. */
@NullMarked
package org.rostrum.demo;

import org.jspecify.annotations.NullMarked;
