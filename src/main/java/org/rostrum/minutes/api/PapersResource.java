package org.rostrum.minutes.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.minutes.NoticeRule.Verdict;
import org.rostrum.minutes.PaperKind;
import org.rostrum.minutes.Papers;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;

/** The papers of a meeting as files, and whether it was told of in time; {@code /api/meetings/{meeting}/papers}. */
@Path("meetings/{meeting}")
@RequestScoped
public class PapersResource {
    @Inject
    Papers papers;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    /** Agenda, public notice or witness list as a PDF that is PDF/UA-1 and PDF/A-3a at once. */
    @GET
    @Path("papers/{paper}.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Agenda, notice or witness list as PDF")
    public Response pdf(@PathParam("paper") String word, @QueryParam("lang") @Nullable String language) {
        var kind = PaperKind.named(word).orElseThrow(() -> Refusal.notFound("This paper"));
        var asked = Optional.ofNullable(language)
                .orElseGet(() -> request.getLocale().getLanguage());
        var paper = papers.paper(meeting, kind, asked.equals("es") ? Locale.forLanguageTag("es") : Locale.ENGLISH);
        return Response.ok(paper.pdf(), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + kind.word() + "-" + meeting + ".pdf\"")
                .build();
    }

    /** Whether the meeting was published in time, by each law that is known. */
    @GET
    @Path("timing")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether the meeting was told of in time")
    public String timing() {
        var timing = papers.timing(meeting);
        var checked = Json.createArrayBuilder();
        for (var one : timing.checked()) {
            var json = Json.createObjectBuilder()
                    .add("rule", one.rule().id())
                    .add("state", one.rule().state())
                    .add("source", one.rule().source())
                    .add("lastDay", one.lastDay().toString());
            checked.add(
                    switch (one.verdict()) {
                        case Verdict.InTime() -> json.add("inTime", "yes");
                        case Verdict.InTimeFrom(var earliest) ->
                            json.add("inTime", "from").add("earliest", earliest.toString());
                        case Verdict.OutOfTime() -> json.add("inTime", "no");
                    });
        }
        return Json.createObjectBuilder()
                .add("posted", timing.posted().toString())
                .add("standsUntil", timing.until().toString())
                .add("checked", checked)
                .build()
                .toString();
    }
}
