package org.rostrum.archive;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * News for feed readers (RFC 4287): each item is told once and changed when it is.
 *
 * @param self the whole address of the feed
 * @param home the whole address of the page that it is the news of
 */
public record AtomFeed(String title, String language, String self, String home, List<Item> items) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * One piece of news.
     *
     * @param about what it is about; the same words are always the same item
     * @param link the whole address of its page
     * @param category {@code meeting} or {@code minutes}
     */
    public record Item(
            String about, String title, String author, String link, String category, String summary, Instant updated) {}

    /** The document. */
    public String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(xml);
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException("The feed could not be written", unwritable);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language);
        element(xml, "id", id(self));
        element(xml, "title", title);
        element(xml, "updated", updated().toString());
        link(xml, "self", self, "application/atom+xml");
        link(xml, "alternate", home, "text/html");
        for (var item : items) {
            item(xml, item);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private Instant updated() {
        return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private static void item(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id(item.about()));
        element(xml, "title", item.title());
        element(xml, "updated", item.updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", item.author());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", item.category());
        link(xml, "alternate", item.link(), "text/html");
        element(xml, "summary", item.summary());
        xml.writeEndElement();
    }

    /** An address of the item that stays the same when the server moves (RFC 4122). */
    private static String id(String about) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String to, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to);
    }

    /** XML 1.0 knows no control characters, not even as references. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", " ");
    }
}
