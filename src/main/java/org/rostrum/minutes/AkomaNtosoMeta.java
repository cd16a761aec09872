package org.rostrum.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.minutes.MinutesDocument.Cast;
import org.rostrum.minutes.MinutesDocument.Decision;
import org.rostrum.minutes.MinutesDocument.Question;
import org.rostrum.minutes.MinutesDocument.Row;
import org.rostrum.minutes.MinutesDocument.Speakers;
import org.rostrum.order.Position;
import org.rostrum.platform.Markup;
import org.rostrum.proceedings.Ballot;

/** What an Akoma Ntoso document says of itself: its names, the votings, who and what it refers to, and its proof. */
record AkomaNtosoMeta(MinutesDocument document, Markup xml) {
    private static final String SOURCE = "#rostrum";
    private static final String OWN = "urn:rostrum:minutes";

    void write() {
        xml.open("meta");
        identification();
        var votings =
                decisions().filter(decision -> !decision.ballots().isEmpty()).toList();
        if (!votings.isEmpty()) {
            xml.open("analysis", "source", SOURCE).open("parliamentary");
            votings.forEach(this::voting);
            xml.close("parliamentary").close("analysis");
        }
        references();
        proof();
        xml.close("meta");
    }

    /** The country is that of the bodies which the program is made for. */
    private void identification() {
        var work = "/akn/us/debate/%s/%s".formatted(document.heldOn(), document.meeting());
        var language = new Printed(document).language().equals("es") ? "spa" : "eng";
        var expression = work + "/" + language + "@";
        xml.open("identification", "source", SOURCE).open("FRBRWork");
        names(work + "/!main", work, "meeting");
        empty("FRBRcountry", "value", "us").close("FRBRWork").open("FRBRExpression");
        names(expression + "/!main", expression, "minutes");
        empty("FRBRlanguage", "language", language).close("FRBRExpression").open("FRBRManifestation");
        names(expression + "/!main.xml", expression + ".xml", "minutes");
        xml.close("FRBRManifestation").close("identification");
    }

    private void names(String itself, String address, String date) {
        empty("FRBRthis", "value", itself);
        empty("FRBRuri", "value", address);
        empty("FRBRdate", "date", document.heldOn().toString(), "name", date);
        empty("FRBRauthor", "href", "#body");
    }

    private void voting(Decision decision) {
        var question = decision.question();
        xml.open(
                "voting",
                "eId",
                "voting-" + question.entry(),
                "href",
                "#motion-" + question.entry(),
                "outcome",
                "#" + question.stage());
        var counts = decision.ballots().stream()
                .collect(Collectors.groupingBy(Cast::ballot, LinkedHashMap::new, Collectors.counting()));
        Stream.of(Ballot.values())
                .forEach(ballot -> empty(
                        "count",
                        "eId",
                        "count-%d-%s".formatted(question.entry(), ballot),
                        "value",
                        String.valueOf(counts.getOrDefault(ballot, 0L)),
                        "refersTo",
                        "#" + ballot));
        xml.close("voting");
    }

    private void references() {
        xml.open("references", "source", SOURCE);
        reference("TLCOrganization", "body", document.eyebrow());
        reference("TLCOrganization", "rostrum", "Rostrum");
        reference("TLCOrganization", "public", new Printed(document).say("table.caption"));
        members().forEach((id, name) -> reference("TLCPerson", id, name));
        rows().forEach(row -> reference(
                "TLCPerson", "speaker-" + row.speaker().id(), row.speaker().name()));
        Stream.of(Position.values())
                .forEach(position ->
                        reference("TLCRole", position.name(), new Printed(document).say("position." + position)));
        Stream.of(Ballot.values())
                .forEach(ballot ->
                        reference("TLCConcept", ballot.name(), new Printed(document).say("ballot." + ballot)));
        decisions()
                .map(Decision::question)
                .map(Question::stage)
                .distinct()
                .forEach(stage -> reference("TLCConcept", stage.name(), stage.name()));
        xml.close("references");
    }

    private Map<String, String> members() {
        return decisions()
                .flatMap(decision -> decision.ballots().stream())
                .collect(Collectors.toMap(
                        cast -> "member-" + cast.member(), Cast::name, (one, same) -> one, LinkedHashMap::new));
    }

    /** The entries behind each sentence, and the head of the journal. */
    private void proof() {
        var basis = document.basis();
        xml.open("proprietary", "source", SOURCE);
        xml.open("proceedings", "xmlns", OWN, "entries", String.valueOf(basis.entries()), "hash", basis.hash());
        document.sentences()
                .forEach(sentence -> empty(
                        "sentence",
                        "name",
                        sentence.key(),
                        "entries",
                        sentence.entries().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        xml.close("proceedings").close("proprietary");
    }

    private Stream<Decision> decisions() {
        return parts(Decision.class);
    }

    private List<Row> rows() {
        return parts(Speakers.class).flatMap(part -> part.rows().stream()).toList();
    }

    private <T> Stream<T> parts(Class<T> kind) {
        return document.sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private void reference(String tag, String id, String shown) {
        empty(
                tag,
                "eId",
                id,
                "href",
                "/akn/ontology/%s/%s".formatted(tag.substring(3).toLowerCase(Locale.ROOT), id),
                "showAs",
                shown);
    }

    private Markup empty(String tag, String... attributes) {
        return xml.open(tag, attributes).close(tag);
    }
}
