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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Chain;
import org.rostrum.proceedings.FiledMinutes;

/** One edition of a meeting's minutes with its texts in every profile and language; made once, and never changed but by law. */
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

    @Column(name = "salt")
    private @Nullable String salt;

    @Column(name = "digest")
    private @Nullable String digest;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "version_id", nullable = false)
    private List<MinutesText> texts = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesVersion() {}

    MinutesVersion(Id id, Id meeting, FiledMinutes filed, Optional<Secret> link, Supplier<Id> ids) {
        this.id = id.value();
        this.meeting = meeting.value();
        this.number = filed.number();
        this.state = Edition.State.valueOf(filed.standing());
        this.madeAt = filed.madeAt();
        this.sequence = filed.head().sequence();
        this.hash = filed.head().hash();
        this.linkDigest = link.map(Secret::digest).orElse(null);
        this.salt = filed.salt().orElse(null);
        this.digest = filed.digest().orElse(null);
        filed.texts().forEach(text -> texts.add(new MinutesText(ids.get(), text)));
    }

    /** Puts texts without words that the law took out in the place of these, under another digest. */
    void redact(FiledMinutes redacted) {
        salt = redacted.salt().orElse(null);
        digest = redacted.digest().orElse(null);
        for (var text : texts) {
            redacted.texts().stream()
                    .filter(other -> other.profile().equals(text.text().profile())
                            && other.language().equals(text.text().language()))
                    .forEach(other -> text.replace(other.document()));
        }
    }

    boolean opensTo(Secret link) {
        return link.digest().equals(linkDigest);
    }

    /** What a list of versions says of this one. */
    ListedVersion listed() {
        return new ListedVersion(
                number,
                state,
                madeAt,
                new Chain.Head(sequence, hash),
                Optional.ofNullable(salt),
                Optional.ofNullable(digest));
    }

    /** The whole version, as the meeting file holds it. */
    FiledMinutes filed() {
        return new FiledMinutes(
                number,
                state.name(),
                madeAt,
                new Chain.Head(sequence, hash),
                Optional.ofNullable(salt),
                texts.stream()
                        .map(MinutesText::text)
                        .sorted(Comparator.comparing(FiledMinutes.Text::language)
                                .thenComparing(FiledMinutes.Text::profile))
                        .toList());
    }
}
