package org.rostrum.proceedings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.EvidenceAct.Bench;
import org.rostrum.proceedings.EvidenceAct.Capacity;
import org.rostrum.proceedings.EvidenceAct.Ruling;

/** What hearings are decided on: who appears as what, the exhibits that were offered, and the findings that were moved. */
public record Evidence(Map<Id, Appearance> appearances, List<Offer> offers, Map<Long, Findings> findings) {
    /** As what someone appears, and what was ruled on that. */
    public record Appearance(Capacity capacity, Optional<Ruling> ruling) {
        /** Whether who appears so is a party: an opponent once standing is granted, applicant and staff unless it is denied. */
        public boolean isParty() {
            return switch (capacity) {
                case APPLICANT, STAFF -> ruling.orElse(Ruling.ADMITTED) == Ruling.ADMITTED;
                case OPPONENT -> ruling.orElse(Ruling.REFUSED) == Ruling.ADMITTED;
                case WITNESS -> false;
            };
        }
    }

    /**
     * An exhibit that was offered at a hearing.
     *
     * @param number by hearing, from 1
     * @param entry the sequence of its entry
     * @param objectors who objected, in that order
     */
    public record Offer(
            Id hearing,
            int number,
            long entry,
            Id by,
            Words title,
            State state,
            List<Id> objectors,
            Optional<Bench> ruledBy) {
        /** How far an exhibit has come. */
        public enum State {
            OFFERED,
            /** Someone objected; it needs a ruling. */
            OBJECTED,
            ADMITTED,
            REFUSED,
            WITHDRAWN
        }

        /** Whether nothing was ruled on it yet. */
        public boolean open() {
            return state == State.OFFERED || state == State.OBJECTED;
        }

        Offer in(State next) {
            return new Offer(hearing, number, entry, by, title, next, objectors, ruledBy);
        }

        Offer objected(Id who) {
            var all =
                    Stream.concat(objectors.stream(), Stream.of(who)).distinct().toList();
            return new Offer(hearing, number, entry, by, title, State.OBJECTED, all, ruledBy);
        }

        Offer ruled(Ruling ruling, Bench bench) {
            var next = ruling == Ruling.ADMITTED ? State.ADMITTED : State.REFUSED;
            return new Offer(hearing, number, entry, by, title, next, objectors, Optional.of(bench));
        }
    }

    /** What the body is asked to find, one to a line: facts, and what follows from them by the standards it applies. */
    public record Findings(Words facts, Words conclusions) {}

    static final Evidence NONE = new Evidence(Map.of(), List.of(), Map.of());

    /** Whether someone is a party. */
    public boolean isParty(Id speaker) {
        return appearance(speaker).filter(Appearance::isParty).isPresent();
    }

    /** As what someone appears. */
    public Optional<Appearance> appearance(Id speaker) {
        return Optional.ofNullable(appearances.get(speaker));
    }

    /** The exhibits that were offered at a hearing, by number. */
    public Stream<Offer> at(Id hearing) {
        return offers.stream().filter(offer -> offer.hearing().equals(hearing));
    }

    /** The exhibit of a number. */
    public Optional<Offer> offer(Id hearing, int number) {
        return at(hearing).filter(offer -> offer.number() == number).findFirst();
    }

    /** What was to be found by the motion that this entry made. */
    public Optional<Findings> findings(long motion) {
        return Optional.ofNullable(findings.get(motion));
    }

    Evidence appearing(EvidenceAct.Appear act) {
        return with(act.speaker(), new Appearance(act.capacity(), Optional.empty()));
    }

    Evidence ruled(EvidenceAct.RuleOnStanding act) {
        return appearance(act.speaker())
                .map(it -> with(act.speaker(), new Appearance(it.capacity(), Optional.of(act.ruling()))))
                .orElse(this);
    }

    Evidence offered(Id hearing, long entry, EvidenceAct.OfferExhibit act) {
        var more = new ArrayList<>(offers);
        int number = 1 + (int) at(hearing).count();
        more.add(new Offer(
                hearing, number, entry, act.by(), act.title(), Offer.State.OFFERED, List.of(), Optional.empty()));
        return new Evidence(appearances, List.copyOf(more), findings);
    }

    Evidence change(Id hearing, int number, UnaryOperator<Offer> change) {
        var changed = offers.stream()
                .map(offer -> offer.hearing().equals(hearing) && offer.number() == number ? change.apply(offer) : offer)
                .toList();
        return new Evidence(appearances, changed, findings);
    }

    Evidence moved(long entry, DecisionAct.Findings act) {
        var more = new HashMap<>(findings);
        more.put(entry, new Findings(act.facts(), act.conclusions()));
        return new Evidence(appearances, offers, Map.copyOf(more));
    }

    private Evidence with(Id speaker, Appearance appearance) {
        var more = new HashMap<>(appearances);
        more.put(speaker, appearance);
        return new Evidence(Map.copyOf(more), offers, findings);
    }
}
