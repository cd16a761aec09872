package org.rostrum.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;

/**
 * A letter in the outbox. It waits until it is due, is claimed by one node for as long as a sending may take, and is then
 * sent, or waits longer each time the server does not take it, until it is given up. What it says is kept only until it
 * is sent or given up, since it holds a private link.
 */
@Entity
@Table(name = "mail")
public class Mail {
    /** What has become of a letter. */
    public enum Standing {
        WAITING,
        SENDING,
        SENT,
        GIVEN_UP
    }

    /** Longer than any sending takes, so that a letter claimed by a node that died is sent by another. */
    static final Duration LEASE = Duration.ofMinutes(15);

    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private Way way;

    @Column(name = "occasion")
    private String occasion;

    @Column(name = "about")
    private long about;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body")
    private @Nullable String text;

    @Column(name = "calendar")
    private @Nullable String calendar;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private Standing standing;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "tries")
    private int tries;

    @Column(name = "trouble")
    private @Nullable String trouble;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Mail() {}

    Mail(Id id, Letter letter, Instant now) {
        this.id = id.value();
        this.way = letter.way();
        this.occasion = letter.occasion();
        this.about = letter.about().value();
        this.recipient = letter.recipient();
        this.subject = letter.subject();
        this.text = letter.text();
        this.calendar = letter.calendar().orElse(null);
        this.standing = Standing.WAITING;
        this.dueAt = now;
    }

    /** The server took it: what it said is forgotten. */
    void sent() {
        standing = Standing.SENT;
        trouble = null;
        forget();
    }

    /** The server did not take it: it waits for the next try, or is given up and what it said forgotten. */
    void missed(String why, Optional<Instant> again) {
        trouble = why;
        if (again.isPresent()) {
            standing = Standing.WAITING;
            dueAt = again.get();
        } else {
            standing = Standing.GIVEN_UP;
            forget();
        }
    }

    private void forget() {
        text = null;
        calendar = null;
    }

    Letter letter() {
        return new Letter(
                way,
                occasion,
                about(),
                recipient,
                subject,
                Optional.ofNullable(text).orElse(""),
                Optional.ofNullable(calendar));
    }

    /** The claim is void once another node has claimed it or it was sent. */
    boolean claimedAs(Mail earlier) {
        return standing == Standing.SENDING && version == earlier.version;
    }

    /** The identity, which the recipient's program knows a letter sent twice by. */
    public Id id() {
        return new Id(id);
    }

    /** What it is about. */
    public Id about() {
        return new Id(about);
    }

    /** What happened, such as {@code signedUp}. */
    public String occasion() {
        return occasion;
    }

    /** What has become of it. */
    public Standing standing() {
        return standing;
    }

    /** How often it was tried. */
    public int tries() {
        return tries;
    }

    /** Why the last try failed, without any address. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
