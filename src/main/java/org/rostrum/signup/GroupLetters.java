package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.ActRecorded;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Standing;

/**
 * Writes to those whom it concerns that another speaks for their group: the one who does from now on, and the one who did,
 * where she is still a member. By whichever act it came about, in its transaction.
 */
@ApplicationScoped
class GroupLetters {
    @Inject
    EntityManager entities;

    @Inject
    SignupLetters letters;

    void note(@Observes ActRecorded recorded) {
        recorded.before()
                .state()
                .lines()
                .forEach((hearing, before) -> before.groups().values().stream()
                        .filter(Group::open)
                        .forEach(group -> compare(recorded.after(), hearing, before, group)));
    }

    /**
     * Once someone speaks or has spoken for a group there is nothing left to prepare for; nor where rules were adopted that
     * know no groups.
     */
    private void compare(Standing now, Id hearing, Line before, Group group) {
        var line = now.state().line(hearing).orElseThrow();
        if (line.rules().groups().isEmpty()) {
            return;
        }
        var same = Optional.ofNullable(line.groups().get(group.id())).filter(Group::open);
        var old = before.spokespersons().of(group);
        var next = same.flatMap(line.spokespersons()::of);
        if (old.isPresent()
                && next.isPresent()
                && !old.get().id().equals(next.get().id())) {
            tell(now, line, same.orElseThrow(), old.get().id(), next.get());
        }
    }

    private void tell(Standing now, Line line, Group group, Id old, org.rostrum.proceedings.Speaker next) {
        write(next.id(), row -> letters.speaks(now, next.name(), row, group, line.rules()));
        line.spokespersons().members(group).stream()
                .filter(member -> member.id().equals(old))
                .forEach(
                        member -> write(old, row -> letters.speaksNoMore(now, member.name(), row, next.name(), group)));
    }

    /** Of a meeting that was kept elsewhere the journal alone is here, and no address. */
    private void write(Id speaker, Consumer<Speaker> letter) {
        Optional.ofNullable(entities.find(Speaker.class, speaker.value())).ifPresent(letter);
    }
}
