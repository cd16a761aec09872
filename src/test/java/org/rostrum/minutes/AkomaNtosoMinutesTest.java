package org.rostrum.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.proceedings.CorrectionAct;
import org.rostrum.proceedings.Words;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * The schema of the standard is no part of the project: {@code -Drostrum.akn.schema=} names the file, else it is looked
 * for in {@code ../shared/akn}.
 */
@DisplayName("The minutes as Akoma Ntoso")
class AkomaNtosoMinutesTest {
    private static final PlayedMeeting PLAYED =
            PlayedMeeting.over().then(new CorrectionAct.Correct(60, Words.of("It was <b>another</b> name.")));

    private static @Nullable Schema read;

    @ParameterizedTest
    @EnumSource
    void keep_to_the_schema(Profile profile) throws Exception {
        var schema = schema();
        for (var language : Stream.of("en", "es").map(Locale::forLanguageTag).toList()) {
            var minutes = MinutesDocument.of(PLAYED.entries(), profile, language);
            schema.newValidator().validate(new StreamSource(new StringReader(new AkomaNtosoMinutes(minutes).xml())));
        }
    }

    @Test
    void have_attendance_speeches_motions_and_votings_as_their_own_elements() throws Exception {
        var xml = parsed(new AkomaNtosoMinutes(PLAYED.minutes()).xml());
        assertThat(count(xml, "rollCall")).isEqualTo(1);
        assertThat(count(xml, "speech")).isEqualTo(50);
        assertThat(count(xml, "resolutions")).isEqualTo(1);
        assertThat(count(xml, "voting")).isEqualTo(1);
        assertThat(count(xml, "vote")).isEqualTo(6);
        assertThat(count(xml, "adjournment")).isEqualTo(1);
    }

    @Test
    void name_the_entries_of_every_sentence_and_the_hash_of_the_head() throws Exception {
        var minutes = PLAYED.minutes();
        var xml = parsed(new AkomaNtosoMinutes(minutes).xml());
        assertThat(xml.getElementsByTagName("sentence").getLength())
                .isEqualTo(minutes.sentences().size());
        assertThat(xml.getElementsByTagName("proceedings")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("hash")
                        .getNodeValue())
                .isEqualTo(minutes.basis().hash());
    }

    /** The schema of the standard, read once; whoever asks is left out where there is none. */
    static Schema schema() throws Exception {
        if (read == null) {
            read = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file().toFile());
        }
        return read;
    }

    private static Path file() {
        var named = System.getProperty("rostrum.akn.schema", "");
        var path = Path.of(named.isEmpty() ? "../shared/akn/akomantoso30.xsd" : named);
        if (!Files.exists(path)) {
            left("The Akoma Ntoso minutes were NOT compared with the schema: there is none at " + path
                    + ". Name it with -Drostrum.akn.schema=");
        }
        return path;
    }

    @SuppressWarnings("SystemOut") // Whoever runs the tests must see that something was left out.
    private static void left(String words) {
        System.err.println(words);
        assumeTrue(false, words);
    }

    private static int count(Document xml, String tag) {
        return xml.getElementsByTagName(tag).getLength();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
