package org.rostrum.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.platform.Sha256;

/**
 * A draw that anyone can repeat. Before sign-up opens the {@link #commitment} is published; once it has closed the secret
 * is revealed. Secret and list then make the {@link #seed}, so that neither the clerk, who cannot choose the list, nor a
 * speaker, who does not know the secret, decides the order.
 */
public record Draw(String secret) {
    private static final class Ticket implements Comparable<Ticket> {
        private final SignedUp signedUp;
        private final byte[] number;
        // Nearly always decides, and much faster than a comparison byte by byte.
        private final long beginning;

        Ticket(SignedUp signedUp, byte[] number) {
            this.signedUp = signedUp;
            this.number = number;
            this.beginning = ByteBuffer.wrap(number).getLong();
        }

        SignedUp signedUp() {
            return signedUp;
        }

        @Override
        public int compareTo(Ticket other) {
            return beginning == other.beginning
                    ? Arrays.compareUnsigned(number, other.number)
                    : Long.compareUnsigned(beginning, other.beginning);
        }
    }

    public Draw {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A draw needs a secret.");
        }
    }

    /** SHA-256 of the secret in UTF-8. */
    public String commitment() {
        return Sha256.hex(secret);
    }

    /** SHA-256 of the secret and, each after a line feed, the references in the order of their letters. */
    public String seed(Collection<String> references) {
        return Sha256.hex(
                Stream.concat(Stream.of(secret), references.stream().sorted()).collect(Collectors.joining("\n")));
    }

    /** The speakers in the order of SHA-256 over the 32 bytes of the seed and their reference in UTF-8. */
    public static List<SignedUp> sorted(String seed, Collection<SignedUp> speakers) {
        byte[] start = HexFormat.of().parseHex(seed);
        var digest = Sha256.digest();
        return speakers.stream()
                .map(speaker -> {
                    digest.update(start);
                    return new Ticket(speaker, digest.digest(speaker.reference().getBytes(UTF_8)));
                })
                .sorted()
                .map(Ticket::signedUp)
                .toList();
    }
}
