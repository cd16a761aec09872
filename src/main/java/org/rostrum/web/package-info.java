/** What all pages share: addresses, languages, the style sheet, and the headers that keep a browser safe. */
@NullMarked
package org.rostrum.web;

import org.jspecify.annotations.NullMarked;
