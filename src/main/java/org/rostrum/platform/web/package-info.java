/** What the pages of every room share: the texts in the language of the reader. */
@NullMarked
package org.rostrum.platform.web;

import org.jspecify.annotations.NullMarked;
