package org.rostrum.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.rostrum.platform.Id;

/** What is in a {@link StatementFile}. */
@Entity
@Table(name = "file_content")
public class FileContent {
    @jakarta.persistence.Id
    @Column(name = "file_id")
    private long file;

    @Lob
    @Column(name = "content")
    private byte[] content;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected FileContent() {}

    FileContent(Id file, byte[] content) {
        this.file = file.value();
        this.content = content.clone();
    }

    /** The bytes as they came. */
    public byte[] bytes() {
        return content.clone();
    }
}
