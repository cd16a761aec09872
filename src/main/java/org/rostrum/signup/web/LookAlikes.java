package org.rostrum.signup.web;

import java.util.List;
import org.rostrum.order.Position;
import org.rostrum.platform.web.Texts;
import org.rostrum.signup.Register;

/** Two sign-ups that may be one person's; {@code reason} is why. */
public record LookAlikes(String reason, Register.Row first, Register.Row second) {
    /** Side by side. */
    public List<One> both() {
        return List.of(new One(first), new One(second));
    }

    /** One of the two. */
    public record One(Register.Row row) {
        /** The identity. */
        public String id() {
            return row.held().id().toString();
        }

        /** The name to be called by. */
        public String name() {
            return row.held().name().text(Texts.locale());
        }

        /** The side. */
        public Position position() {
            return row.held().position();
        }

        /** The public reference. */
        public String reference() {
            return row.held().reference();
        }

        /** The place among all who signed up. */
        public int number() {
            return row.number();
        }

        /** The e-mail address, or a dash. */
        public String email() {
            return row.aside().email().orElse("–");
        }
    }
}
