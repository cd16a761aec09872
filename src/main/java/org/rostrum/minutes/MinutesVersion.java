package org.rostrum.minutes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/** One edition of a meeting's minutes with its texts in every profile and language; made once, never changed. */
@Entity
@Table(name = "minutes_version")
class MinutesVersion {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "meeting_id")
    private long meeting;

    @Column(name = "number")
    private int number;

    @Column(name = "standing")
    @Enumerated(EnumType.STRING)
    private Edition.State state;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "sequence")
    private long sequence;

    @Column(name = "hash")
    private String hash;

    @Column(name = "link_digest")
    private @Nullable String linkDigest;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "version_id", nullable = false)
    private List<MinutesText> texts = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesVersion() {}

    MinutesVersion(
            Id id, Id meeting, Edition edition, Instant madeAt, MinutesDocument.Basis basis, Optional<Secret> link) {
        this.id = id.value();
        this.meeting = meeting.value();
        this.number = edition.number();
        this.state = edition.state();
        this.madeAt = madeAt;
        this.sequence = basis.entries();
        this.hash = basis.hash();
        this.linkDigest = link.map(Secret::digest).orElse(null);
    }

    /** Adds one of the texts that are given out. */
    final void keep(Id text, MinutesDocument document) {
        texts.add(new MinutesText(text, document));
    }

    boolean opensTo(Secret link) {
        return link.digest().equals(linkDigest);
    }

    /** What a list of versions says of this one. */
    Versions.Listed listed() {
        return new Versions.Listed(number, state, madeAt, new MinutesDocument.Basis(sequence, hash, true));
    }

    int number() {
        return number;
    }

    Edition.State state() {
        return state;
    }

    List<String> texts() {
        return texts.stream().map(MinutesText::document).toList();
    }
}
