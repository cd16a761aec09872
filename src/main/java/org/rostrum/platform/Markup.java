package org.rostrum.platform;

/** HTML or XML as it is written, tag by tag; text and attributes are made safe, whatever stands in them. */
public final class Markup {
    /** Stands for a letter that XML 1.0 cannot hold. */
    private static final int REPLACED = 0xFFFD;

    private final StringBuilder html = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int at = 0; at < attributes.length; at += 2) {
            html.append(' ').append(attributes[at]).append("=\"");
            text(attributes[at + 1]);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    /** Ends an element. */
    public Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** A whole element that holds text only. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Text, with what means something else in HTML made safe. */
    public Markup text(String text) {
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(allowed(letter) ? letter : REPLACED);
            }
        });
        return this;
    }

    private static boolean allowed(int letter) {
        return letter >= ' ' ? letter != 0xFFFE && letter != 0xFFFF : "\t\n\r".indexOf(letter) >= 0;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
