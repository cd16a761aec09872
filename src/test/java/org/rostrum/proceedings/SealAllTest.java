package org.rostrum.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rostrum.platform.Id;

@DisplayName("A meeting whose journal cannot be read while sign-ups wait")
class SealAllTest {
    private static final Id BROKEN = new Id(2);
    private static final List<Id> WAITING = List.of(new Id(1), BROKEN, new Id(3));
    private static final Logger LOG = Logger.getLogger(Proceedings.class.getName());

    private final Warnings told = new Warnings();
    private final List<Id> sealed = new ArrayList<>();
    private final Proceedings proceedings = proceedings();
    private boolean broken = true;

    @BeforeEach
    void listen() {
        LOG.addHandler(told);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(told);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void keeps_no_other_waiting() {
        proceedings.sealAll();
        assertThat(sealed).containsExactly(new Id(1), new Id(3));
    }

    @Test
    void is_told_once_until_it_was_mended() {
        proceedings.sealAll();
        proceedings.sealAll();
        assertThat(told.all).singleElement().asString().contains(BROKEN.toString());
        broken = false;
        proceedings.sealAll();
        broken = true;
        proceedings.sealAll();
        assertThat(told.all).hasSize(2);
    }

    @SuppressWarnings({"unchecked", "UnnecessaryAssignment"}) // no container here injects it
    private Proceedings proceedings() {
        var made = new Proceedings();
        made.journal = new Journal() {
            @Override
            List<Id> waiting() {
                return WAITING;
            }

            @Override
            Standing seal(Id meeting) {
                if (broken && meeting.equals(BROKEN)) {
                    throw new IllegalArgumentException("no such act");
                }
                sealed.add(meeting);
                return Standing.before(meeting);
            }
        };
        made.changed = (Event<MeetingChanged>) Proxy.newProxyInstance(
                SealAllTest.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, with) -> null);
        return made;
    }

    private static final class Warnings extends Handler {
        private final List<String> all = new ArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().equals(Level.WARNING)) {
                all.add(logged.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
