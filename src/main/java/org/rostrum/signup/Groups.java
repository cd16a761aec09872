package org.rostrum.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.platform.IdSource;
import org.rostrum.platform.Secret;
import org.rostrum.proceedings.Group;
import org.rostrum.proceedings.GroupAct;
import org.rostrum.proceedings.GroupHindrance;
import org.rostrum.proceedings.Line;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Recording;
import org.rostrum.proceedings.Standing;
import org.rostrum.proceedings.Words;

/** Groups that speak through one of them, as their members make them by their private links, or the clerk for them. */
@ApplicationScoped
public class Groups {
    /** The longest name of a group, in characters. */
    public static final int LONGEST_NAME = 100;

    private static final int CODES = 100_000;
    private static final RandomGenerator RANDOM = new SecureRandom();

    @Inject
    Signups signups;

    @Inject
    Proceedings proceedings;

    @Inject
    IdSource ids;

    /** What is in the way of someone who signs up and names a group by its code, or a new one by its name. */
    public Optional<GroupHindrance> hindrance(Id hearing, Signups.Form form, String codeOrName) {
        var line = line(proceedings.withLatestSignUps(hearing), hearing);
        if (line.rules().groups().isEmpty()) {
            return Optional.of(GroupHindrance.NO_GROUPS);
        }
        if (!form.channel().speaks()) {
            return Optional.of(GroupHindrance.NOT_WAITING);
        }
        return code(codeOrName)
                .flatMap(code -> line.spokespersons()
                        .group(code)
                        .map(group -> GroupHindrance.joining(group, form.position()))
                        .orElse(Optional.of(GroupHindrance.UNKNOWN)));
    }

    /** Joins the group of a code, or founds one of a name; answers what is in the way. */
    public Optional<GroupHindrance> enter(Secret link, String codeOrName) {
        var speaker = signups.place(link).speaker();
        return enter(speaker.hearing(), speaker.id(), codeOrName, "resident");
    }

    /** The same for the holder of a reference, whom the clerk puts into a group. */
    public Optional<GroupHindrance> put(Id hearing, String reference, String codeOrName) {
        var wanted = References.tidy(reference);
        return line(proceedings.withLatestSignUps(hearing), hearing).waiting().stream()
                .filter(one -> one.reference().equals(wanted))
                .findFirst()
                .map(one -> enter(hearing, one.id(), codeOrName, "clerk"))
                .orElse(Optional.of(GroupHindrance.NOT_WAITING));
    }

    private Optional<GroupHindrance> enter(Id hearing, Id speaker, String codeOrName, String actor) {
        var standing = proceedings.withLatestSignUps(hearing);
        var line = line(standing, hearing);
        return code(codeOrName)
                .map(code -> line.spokespersons()
                        .group(code)
                        .map(group -> done(standing, new GroupAct.JoinGroup(speaker, group.id()), actor))
                        .orElse(Optional.of(GroupHindrance.UNKNOWN)))
                .orElseGet(() -> done(
                        standing,
                        new GroupAct.FoundGroup(speaker, ids.next(), free(line), Words.of(codeOrName.strip())),
                        actor));
    }

    /** Leaves the group; answers what is in the way. */
    public Optional<GroupHindrance> leave(Secret link) {
        var speaker = signups.place(link).speaker();
        return done(
                proceedings.withLatestSignUps(speaker.hearing()), new GroupAct.LeaveGroup(speaker.id()), "resident");
    }

    /** Takes a member out of her group, as the clerk was asked. */
    public Optional<GroupHindrance> takeOut(Id hearing, Id member) {
        return done(proceedings.withLatestSignUps(hearing), new GroupAct.LeaveGroup(member), "clerk");
    }

    /** A member speaks for her group from now on, as the clerk was told. */
    public Optional<GroupHindrance> letSpeak(Id hearing, Id member) {
        return done(proceedings.withLatestSignUps(hearing), new GroupAct.Spokesperson(member), "clerk");
    }

    /** Who speaks for the group hands that on to the member of a reference; answers what is in the way. */
    public Optional<GroupHindrance> handOn(Secret link, String reference) {
        var speaker = signups.place(link).speaker();
        var standing = proceedings.withLatestSignUps(speaker.hearing());
        var line = line(standing, speaker.hearing());
        var group = line.spokespersons().groupOf(speaker.id());
        if (group.flatMap(line.spokespersons()::of)
                .filter(one -> one.id().equals(speaker.id()))
                .isEmpty()) {
            return Optional.of(GroupHindrance.NOT_SPOKESPERSON);
        }
        return member(line, group.orElseThrow(), reference)
                .map(heir -> done(standing, new GroupAct.Spokesperson(heir), "resident"))
                .orElse(Optional.of(GroupHindrance.NOT_A_MEMBER));
    }

    /** The member of a reference in the group of whoever has this link. */
    public Optional<Id> member(Secret link, String reference) {
        var speaker = signups.place(link).speaker();
        var line = line(proceedings.withLatestSignUps(speaker.hearing()), speaker.hearing());
        return line.spokespersons().groupOf(speaker.id()).flatMap(group -> member(line, group, reference));
    }

    private static Optional<Id> member(Line line, Group group, String reference) {
        return line.spokespersons().members(group).stream()
                .filter(member -> member.reference().equals(References.tidy(reference)))
                .map(member -> member.id())
                .findFirst();
    }

    /** Who speaks for the group names the others who have its seats in the room; answers what is in the way. */
    public Optional<GroupHindrance> send(Secret link, List<Id> delegates) {
        var speaker = signups.place(link).speaker();
        var standing = proceedings.withLatestSignUps(speaker.hearing());
        return line(standing, speaker.hearing()).spokespersons().leads(speaker.id())
                ? done(standing, new GroupAct.NameDelegates(speaker.id(), delegates), "resident")
                : Optional.of(GroupHindrance.NOT_SPOKESPERSON);
    }

    /** Gives a member one of the seats of her group, as the clerk was told. */
    public Optional<GroupHindrance> seat(Id hearing, Id member) {
        var standing = proceedings.withLatestSignUps(hearing);
        var line = line(standing, hearing);
        return line.spokespersons()
                .groupOf(member)
                .map(group -> seated(standing, member, line.delegates().withSeat(group, member)))
                .orElse(Optional.of(GroupHindrance.NOT_A_MEMBER));
    }

    /** Where a group has a single seat it is the spokesperson's. */
    private Optional<GroupHindrance> seated(Standing standing, Id member, List<Id> delegates) {
        return delegates.contains(member)
                ? done(standing, new GroupAct.NameDelegates(member, delegates), "clerk")
                : Optional.of(GroupHindrance.TOO_MANY);
    }

    private Optional<GroupHindrance> done(Standing standing, GroupAct act, String actor) {
        return GroupHindrance.of(standing.state(), act).or(() -> recorded(standing, act, actor));
    }

    private Optional<GroupHindrance> recorded(Standing standing, GroupAct act, String actor) {
        return proceedings.record(standing.meeting(), Proceedings.Wish.now(act, actor))
                        instanceof Recording.Refused(var verdict, var now)
                ? GroupHindrance.of(now.state(), act).or(() -> Optional.of(GroupHindrance.NOT_WAITING))
                : Optional.empty();
    }

    /** The code that was typed, in small letters or without its dash; nothing where it is a name. */
    private static Optional<String> code(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return Optional.of(plain).filter(text -> text.matches("G\\d{5}")).map(text -> "G-" + text.substring(1));
    }

    private static String free(Line line) {
        return Stream.generate(() -> "G-%05d".formatted(RANDOM.nextInt(CODES)))
                .filter(code -> line.spokespersons().group(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Line line(Standing standing, Id hearing) {
        return standing.state().line(hearing).orElseThrow();
    }
}
