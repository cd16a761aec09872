package org.rostrum.signup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of a list of speakers, found by its heading in English or Spanish. */
public enum ListColumn {
    NAME("name", "full name", "speaker", "nombre", "nombre completo", "nombre y apellidos", "orador"),
    FIRST("first name", "given name", "first", "nombres", "primer nombre"),
    LAST("last name", "surname", "family name", "last", "apellido", "apellidos"),
    SIDE("position", "side", "for against", "for or against", "stance", "postura", "posicion", "a favor o en contra"),
    CHANNEL("channel", "how", "attending", "in person or remote", "canal", "modo", "participacion"),
    ORGANISATION("organisation", "organization", "affiliation", "representing", "organizacion", "representa a"),
    SAY_AS("say as", "pronunciation", "said", "pronunciacion", "se dice"),
    EMAIL("email", "e mail", "email address", "e mail address", "correo", "correo electronico"),
    LANGUAGE("language", "idioma", "lengua"),
    NEEDS("needs", "accommodation", "accommodations", "necesidades", "adaptaciones"),
    RESIDENT("resident", "lives in the city", "residente", "vive en la ciudad"),
    HEARD_LATELY("heard lately", "spoken lately", "spoke lately", "ha hablado hace poco", "hablo hace poco");

    private static final String EDGE = "|";

    private static final Set<String> SPANISH_SIDES = Set.of("postura", "posicion", "a favor o en contra");

    private final String headings;

    ListColumn(String... headings) {
        this.headings = EDGE + String.join(EDGE, headings) + EDGE;
    }

    /** The column under a heading, whatever its case, accents and signs; nothing where it is not known. */
    static Optional<ListColumn> under(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(EDGE + plain + EDGE))
                .findFirst();
    }

    /** Whether a column of positions is headed so in Spanish. */
    static boolean isSpanishSide(String heading) {
        return SPANISH_SIDES.contains(plain(heading));
    }

    /** Small letters and single spaces alone. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
