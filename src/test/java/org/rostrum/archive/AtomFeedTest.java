package org.rostrum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The feed of news")
class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant EARLY = Instant.parse("2018-04-06T16:00:00Z");
    private static final Instant LATE = Instant.parse("2018-05-07T23:00:00Z");

    @Test
    void has_what_the_standard_asks_of_feed_and_entry() throws Exception {
        var feed = read(feed("City Council")).getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        for (var needed : List.of("id", "title", "updated", "link")) {
            assertThat(children(feed, needed)).as(needed).isNotEmpty();
        }
        for (var entry : children(feed, "entry")) {
            for (var needed : List.of("id", "title", "updated", "author", "link", "summary")) {
                assertThat(children(entry, needed)).as(needed).hasSize(1);
            }
        }
    }

    @Test
    void is_as_new_as_its_newest_entry() throws Exception {
        var feed = read(feed("City Council")).getDocumentElement();
        assertThat(children(feed, "updated").getFirst().getTextContent()).isEqualTo(LATE.toString());
    }

    @Test
    void calls_the_same_thing_the_same_for_ever() throws Exception {
        assertThat(ids("City Council"))
                .isEqualTo(ids("Another title"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
    }

    @Test
    void keeps_any_title_readable() throws Exception {
        var title = "Police & <exchanges> \u0007 “ñ”";
        var entry = children(read(feed(title)).getDocumentElement(), "entry").getFirst();
        assertThat(children(entry, "title").getFirst().getTextContent()).isEqualTo(title.replace('\u0007', ' '));
    }

    private static List<String> ids(String title) throws Exception {
        return children(read(feed(title)).getDocumentElement(), "entry").stream()
                .map(entry -> children(entry, "id").getFirst().getTextContent())
                .toList();
    }

    private static AtomFeed feed(String title) {
        return new AtomFeed(
                "News",
                "en",
                "https://hearings.example.gov/api/feed.atom",
                "https://hearings.example.gov/",
                List.of(
                        new AtomFeed.Item(
                                "minutes 1", title, "Council", "https://hearings.example.gov/1", "minutes", "…", LATE),
                        new AtomFeed.Item(
                                "meeting 1",
                                title,
                                "Council",
                                "https://hearings.example.gov/2",
                                "meeting",
                                "…",
                                EARLY)));
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(node -> ATOM.equals(node.getNamespaceURI()))
                .filter(node -> node.getLocalName().equals(name))
                .toList();
    }

    private static Document read(AtomFeed feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.xml().getBytes(StandardCharsets.UTF_8)));
    }
}
