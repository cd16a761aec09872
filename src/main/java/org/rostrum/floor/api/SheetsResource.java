package org.rostrum.floor.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.PaperSheet;
import org.rostrum.floor.Sheet;
import org.rostrum.platform.Id;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.signup.Register;

/** What the clerk prints for a meeting, of one {@code ?hearing=} or of all: {@code /api/meetings/{meeting}/run-sheet.pdf}. */
@Path("meetings/{meeting}")
@RequestScoped
@Produces("application/pdf")
public class SheetsResource {
    @Inject
    Proceedings proceedings;

    @Inject
    Register register;

    @Inject
    Clock clock;

    @PathParam("meeting")
    @SuppressWarnings("NullAway.Init")
    Id meeting;

    @QueryParam("hearing")
    @Nullable Id hearing;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    /** The speaking order with room for times and notes. */
    @GET
    @Path("run-sheet.pdf")
    @Operation(summary = "The run sheet, to go on by paper")
    public Response runSheet() {
        return print(Sheet.RUN_SHEET);
    }

    /** Everyone by name, with a line to sign on. */
    @GET
    @Path("sign-in-sheet.pdf")
    @Operation(summary = "The sheet to sign at the door")
    public Response signInSheet() {
        return print(Sheet.SIGN_IN_SHEET);
    }

    /** A numbered card for each speaker, and empty ones. */
    @GET
    @Path("cards.pdf")
    @Operation(summary = "Numbered cards")
    public Response cards() {
        return print(Sheet.CARDS);
    }

    private Response print(Sheet sheet) {
        var standing = proceedings.seal(meeting);
        var language = Locale.forLanguageTag("es".equals(request.getLocale().getLanguage()) ? "es" : "en");
        var pdf = PaperSheet.of(
                standing,
                sheet,
                Optional.ofNullable(hearing),
                sheet == Sheet.RUN_SHEET ? register.interpreted(standing) : Map.of(),
                language,
                clock.instant());
        var name = "%s-%s.pdf".formatted(sheet.word(), standing.day().date());
        return Response.ok(pdf.bytes())
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Content-Language", language.getLanguage())
                .header("Cache-Control", "no-store")
                .build();
    }
}
