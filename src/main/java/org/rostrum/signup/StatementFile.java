package org.rostrum.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rostrum.order.FileKind;
import org.rostrum.platform.Id;

/** A file that came with a written statement; it is added or removed, and never changed. */
@Entity
@Table(name = "statement_file")
public class StatementFile {
    private static final int KILOBYTE = 1024;

    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Column(name = "speaker_id")
    private long speaker;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private FileKind kind;

    @Column(name = "bytes")
    private int bytes;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected StatementFile() {}

    StatementFile(Id id, Id speaker, Upload upload, FileKind kind, Instant now) {
        this.id = id.value();
        this.speaker = speaker.value();
        this.name = FileName.clean(upload.name(), kind);
        this.kind = kind;
        this.bytes = upload.content().length;
        this.addedAt = now;
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** The sign-up with whose statement it came. */
    Id speaker() {
        return new Id(speaker);
    }

    /** The name, made clean. */
    public String name() {
        return name;
    }

    /** What its content was found to be. */
    public FileKind kind() {
        return kind;
    }

    /** How large it is. */
    public int bytes() {
        return bytes;
    }

    /** When it came. */
    Instant addedAt() {
        return addedAt;
    }

    /** How large it is in kibibytes, rounded up. */
    public int kilobytes() {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }
}
