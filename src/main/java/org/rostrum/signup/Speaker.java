package org.rostrum.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Secret;

/**
 * What is kept of a sign-up beside its journal entry: the private link and the idempotency key, both as digests, and
 * what must never be public. Made with the entry in one transaction; whether the speaker waits, was heard or withdrew
 * stands in the proceedings.
 */
@Entity
@Table(name = "speaker")
public class Speaker {
    @jakarta.persistence.Id
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "hearing_id")
    private long hearing;

    @Column(name = "reference")
    private String reference;

    @Column(name = "key_digest")
    private String keyDigest;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_digest")
    private String requestDigest;

    @Column(name = "link_salt")
    private String linkSalt;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "needs")
    private @Nullable String needs;

    @Column(name = "statement")
    private @Nullable String statement;

    @Column(name = "interpreter")
    private @Nullable String interpreter;

    @Column(name = "resident")
    private @Nullable Boolean resident;

    @Column(name = "warnings")
    private @Nullable String warnings;

    @Column(name = "confirmation_digest")
    private @Nullable String confirmationDigest;

    @Column(name = "address_answered")
    private boolean addressAnswered;

    @Enumerated(EnumType.STRING)
    @Column(name = "told")
    private Told told;

    @Column(name = "told_outside")
    private boolean toldOutside;

    @Column(name = "told_day")
    private @Nullable String toldDay;

    @Column(name = "signed_up_at")
    private Instant signedUpAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Speaker() {}

    Speaker(
            Id id,
            Id hearing,
            String reference,
            Sending sending,
            Aside aside,
            List<String> warnings,
            Told told,
            Instant signedUpAt) {
        this.id = id.value();
        this.hearing = hearing.value();
        this.reference = reference;
        this.linkSalt = Secret.random().value();
        this.idempotencyKey = sending.digest();
        this.requestDigest = sending.requestDigest();
        this.keyDigest = sending.link(linkSalt).digest();
        this.warnings = warnings.isEmpty() ? null : String.join("\n", warnings);
        this.told = told;
        this.signedUpAt = signedUpAt;
        tell(aside);
    }

    /** What a speaker tells the clerk alone; none of it enters the journal. */
    public record Aside(
            Optional<String> email,
            Optional<String> phone,
            Optional<String> language,
            Optional<String> needs,
            Optional<String> statement,
            Optional<Interpreter> interpreter,
            Optional<Boolean> resident) {
        /** Nothing: of a walk-up, and of someone of whom the journal alone is here. */
        public static Aside nothing() {
            return new Aside(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Nothing but what a written statement says. */
        static Aside stating(Optional<String> text) {
            var none = nothing();
            return new Aside(none.email, none.phone, none.language, none.needs, text, none.interpreter, none.resident);
        }

        /** How someone interprets; nothing where nobody does. */
        public Optional<Interpreted> interpreted() {
            return interpreter.map(how -> new Interpreted(how, language));
        }

        /** The same of someone who lives in the place, or does not. */
        public Aside of(Optional<Boolean> livesThere) {
            return new Aside(email, phone, language, needs, statement, interpreter, livesThere);
        }

        /** Whether the interpreter speaks after the speaker, so that the time is doubled. */
        public boolean interpretedInTurn() {
            return interpreter.filter(Interpreter.CONSECUTIVE::equals).isPresent();
        }
    }

    /** Where a speaker was told to stand. */
    enum Told {
        IN_LINE,
        WAIT_LISTED
    }

    /** Keeps what the speaker is told now; two nodes that do so at once clash on the version, and one letter is written. */
    void hears(Told news) {
        told = news;
    }

    /** Where the speaker was told last to stand. */
    Told told() {
        return told;
    }

    /** Keeps that the speaker is told now to follow the hearing from outside, or that there is a seat. */
    void followsOutside(boolean outside) {
        toldOutside = outside;
    }

    /** Keeps on which day, and where, a letter says that the meeting is. */
    void hears(NamedDay day) {
        toldDay = day.value();
    }

    /** The day that was named last; nothing of a sign-up from before that was kept. */
    Optional<NamedDay> namedDay() {
        return Optional.ofNullable(toldDay).map(NamedDay::new);
    }

    /** Replaces what only the clerk may know; another address has not answered yet. */
    final void tell(Aside aside) {
        addressAnswered = addressAnswered && Optional.ofNullable(email).equals(aside.email());
        email = aside.email().orElse(null);
        phone = aside.phone().orElse(null);
        language = aside.language().orElse(null);
        needs = aside.needs().orElse(null);
        statement = aside.statement().orElse(null);
        interpreter = aside.interpreter().map(Interpreter::name).orElse(null);
        resident = aside.resident().orElse(null);
    }

    /** Makes the secret of a link by which the holder of the e-mail address says whose sign-up this is; an older one ends. */
    Secret askWhose() {
        var secret = Secret.random();
        confirmationDigest = secret.digest();
        return secret;
    }

    /** Whether the holder of the e-mail address has said whose sign-up this is. */
    public boolean addressAnswered() {
        return addressAnswered;
    }

    /** What only the clerk may know. */
    public Aside aside() {
        return new Aside(
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.ofNullable(language),
                Optional.ofNullable(needs),
                Optional.ofNullable(statement),
                Optional.ofNullable(interpreter).map(Interpreter::valueOf),
                Optional.ofNullable(resident));
    }

    /** The rules that would have refused a resident, where the clerk signed the speaker up. */
    List<String> warnings() {
        return warnings == null ? List.of() : List.of(warnings.split("\n"));
    }

    /** Whether this sign-up was made by a request of the same content. */
    boolean cameFrom(Sending sending) {
        return requestDigest.equals(sending.requestDigest());
    }

    /** The private link again, which only the request that made it can rebuild. */
    Secret link(Sending sending) {
        return sending.link(linkSalt);
    }

    /** The digest of the idempotency key by which a repeated request is known. */
    String idempotencyKey() {
        return idempotencyKey;
    }

    /** The identity. */
    public Id id() {
        return new Id(id);
    }

    /** The hearing to speak at. */
    public Id hearing() {
        return new Id(hearing);
    }

    /** The public reference, such as {@code K7M-2QD}. */
    public String reference() {
        return reference;
    }

    /** When the sign-up was recorded. */
    public Instant signedUpAt() {
        return signedUpAt;
    }
}
