package org.rostrum.minutes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Sentence;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Evidence;
import org.rostrum.proceedings.EvidenceAct;
import org.rostrum.proceedings.EvidenceAct.Bench;
import org.rostrum.proceedings.EvidenceAct.Ruling;
import org.rostrum.proceedings.Words;

/** How evidence was taken: who appeared as what, what was ruled on standing and exhibits, and who cross-examined whom. */
record Testimony(Pen pen) {
    /** What an act on the evidence says; what was ruled stands in minutes of every profile. */
    Optional<Sentence> of(Moment moment, EvidenceAct act) {
        return switch (act) {
            case EvidenceAct.Appear appear -> tells(Profile.Tells.SPEAKERS, () -> appeared(moment, appear));
            case EvidenceAct.RuleOnStanding ruling -> Optional.of(standing(moment, ruling));
            case EvidenceAct.OfferExhibit offer ->
                tells(
                        Profile.Tells.HAPPENINGS,
                        () -> say(
                                moment,
                                "exhibit.offered",
                                name(offer.by()),
                                offered(moment),
                                offer.title().text()));
            case EvidenceAct.ObjectToExhibit(var number, var by, var ground) ->
                tells(Profile.Tells.HAPPENINGS, () -> say(moment, "exhibit.objected", name(by), number, ground.text()));
            case EvidenceAct.RuleOnExhibit ruling ->
                exhibit(moment, ruling.number()).map(it -> ruled(moment, ruling, it));
            case EvidenceAct.WithdrawExhibit(var number) ->
                exhibit(moment, number)
                        .flatMap(it -> tells(
                                Profile.Tells.HAPPENINGS,
                                () -> say(
                                        moment,
                                        "exhibit.withdrawn",
                                        number,
                                        it.title().text(),
                                        name(it.by()))));
            case EvidenceAct.CrossExamine examination ->
                tells(
                        Profile.Tells.SPEAKERS,
                        () -> say(moment, "examined", name(examination.speaker()), name(examination.by())));
        };
    }

    /** What was offered at a hearing and neither ruled on nor withdrawn. */
    Stream<Sentence> notRuled(Id hearing) {
        var open = evidence().at(hearing).filter(Evidence.Offer::open).toList();
        var titles = open.stream()
                .map(offer -> pen.phrases()
                        .say("exhibit.named", offer.number(), offer.title().text()))
                .collect(Collectors.joining("; "));
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(pen.about(
                        hearing.toString(),
                        open.stream().map(Evidence.Offer::entry).toList(),
                        "exhibit.open",
                        titles));
    }

    private Optional<Sentence> tells(Profile.Tells what, Supplier<Sentence> sentence) {
        return pen.tells(what) ? Optional.of(sentence.get()) : Optional.empty();
    }

    private Sentence appeared(Moment moment, EvidenceAct.Appear appear) {
        var as = pen.phrases().say("capacity." + appear.capacity());
        return said(moment, "appeared", appear.claim(), name(appear.speaker()), as);
    }

    private Sentence standing(Moment moment, EvidenceAct.RuleOnStanding ruling) {
        return said(
                moment,
                "standing." + ruling.ruling(),
                ruling.why(),
                name(ruling.speaker()),
                bench(ruling.bench().orElse(Bench.BODY)));
    }

    private Sentence ruled(Moment moment, EvidenceAct.RuleOnExhibit ruling, Evidence.Offer offer) {
        var objectors = offer.objectors().stream().map(this::name).collect(Collectors.joining("; "));
        var title = offer.title().text();
        if (objectors.isEmpty()) {
            boolean unopposed =
                    ruling.ruling() == Ruling.ADMITTED && ruling.bench().isEmpty();
            return said(
                    moment,
                    unopposed ? "exhibit.unopposed" : "exhibit." + ruling.ruling(),
                    ruling.why(),
                    offer.number(),
                    title,
                    name(offer.by()),
                    bench(ruling.bench().orElse(Bench.CHAIR)));
        }
        return said(
                moment,
                "exhibit." + ruling.ruling() + ".objected",
                ruling.why(),
                offer.number(),
                title,
                name(offer.by()),
                bench(ruling.bench().orElse(Bench.CHAIR)),
                objectors);
    }

    private String bench(Bench bench) {
        return pen.phrases().say("bench." + bench);
    }

    private int offered(Moment moment) {
        return evidence().offers().stream()
                .filter(offer -> offer.entry() == moment.sequence())
                .map(Evidence.Offer::number)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Evidence.Offer> exhibit(Moment moment, int number) {
        return moment.item()
                .flatMap(pen.chronicle().plan()::item)
                .flatMap(item -> item.hearing())
                .flatMap(hearing -> evidence().offer(hearing.id(), number));
    }

    private Evidence evidence() {
        return pen.chronicle().end().evidence();
    }

    private String name(Id someone) {
        return pen.chronicle().plan().member(someone).map(pen::name).orElseGet(() -> pen.speaker(someone));
    }

    private Sentence say(Moment moment, String key, Object... more) {
        return pen.write(
                moment,
                key,
                Stream.concat(Stream.of(pen.time(moment)), Stream.of(more)).toArray());
    }

    /** With the words that were given, if there are any, behind a colon. */
    private Sentence said(Moment moment, String key, Optional<Words> words, Object... more) {
        var sentence = pen.phrases()
                .say(
                        key,
                        Stream.concat(Stream.of(pen.time(moment)), Stream.of(more))
                                .toArray());
        var text = words.map(Words::text)
                .map(given -> pen.phrases().say("said", sentence, given))
                .orElse(pen.phrases().say("unsaid", sentence));
        return pen.plain(key + "@" + moment.sequence(), List.of(moment.sequence()), text);
    }
}
