package org.rostrum.signup.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.rostrum.order.Position;
import org.rostrum.platform.web.Texts;
import org.rostrum.signup.StatementFile;
import org.rostrum.signup.Statements;

/** A written statement as a page shows it, on the clock of the body. */
public record HeldStatement(Statements.Statement statement, ZoneId zone) {
    /** The number. */
    public int number() {
        return statement.number();
    }

    /** Who wrote it. */
    public String name() {
        return statement.held().name().text(Texts.locale());
    }

    /** The side. */
    public Position position() {
        return statement.held().position();
    }

    /** The public reference. */
    public String reference() {
        return statement.held().reference();
    }

    /** What it says; empty where it is in its files. */
    public String text() {
        return statement.text();
    }

    /** When it first came. */
    public ZonedDateTime written() {
        return statement.writtenAt().atZone(zone);
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return statement.open();
    }

    /** Whether the body has been handed it. */
    public boolean delivered() {
        return statement.deliveredAt().isPresent();
    }

    /** When the body was handed it. */
    public ZonedDateTime deliveredAt() {
        return statement.deliveredAt().orElseThrow().atZone(zone);
    }

    /** Its files, in the order in which they came. */
    public List<StatementFile> files() {
        return statement.files();
    }
}
