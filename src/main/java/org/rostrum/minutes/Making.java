package org.rostrum.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.FiledMinutes;

/** A version that is to be kept: its texts, which name its edition already, and the salt of its digest. */
record Making(List<MinutesDocument> texts, String salt) {
    static Making of(List<MinutesDocument> texts) {
        return new Making(texts, Secret.random().value());
    }

    Edition edition() {
        return texts.getFirst().edition();
    }

    /** The digest of the texts. */
    String digest() {
        return FiledMinutes.digest(salt, documents());
    }

    /** The version as it is kept. */
    FiledMinutes filed(Instant madeAt) {
        var basis = texts.getFirst().basis();
        return new FiledMinutes(
                edition().number(),
                edition().state().name(),
                madeAt,
                new Chain.Head(basis.entries(), basis.hash()),
                Optional.of(salt),
                documents());
    }

    private List<FiledMinutes.Text> documents() {
        return texts.stream().map(MinutesText::kept).toList();
    }
}
