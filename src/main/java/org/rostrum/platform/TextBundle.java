package org.rostrum.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of a resource bundle in one language, for whoever does not write to a page: it knows no request.
 *
 * @param name the base name of the bundle, such as {@code org.rostrum.floor.sheets}
 */
public record TextBundle(String name, Locale language) {
    /** A text as it stands there. */
    public String text(String key) {
        // Without the fallback to the language of the machine, which would answer English with Spanish there.
        return ResourceBundle.getBundle(
                        name,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT))
                .getString(key);
    }

    /** A text with its gaps filled in. */
    public String say(String key, Object... fill) {
        return new MessageFormat(text(key), language).format(fill);
    }
}
