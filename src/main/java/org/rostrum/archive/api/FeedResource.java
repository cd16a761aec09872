package org.rostrum.archive.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.rostrum.archive.News;
import org.rostrum.platform.Refusal;

/** Meetings and adopted minutes for feed readers; {@code /api/feed.atom}. */
@Path("feed.atom")
@RequestScoped
public class FeedResource {
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    @Inject
    News news;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpServletRequest request;

    /** The newest fifty meetings and their adopted minutes. */
    @GET
    @Produces("application/atom+xml")
    @Operation(summary = "Meetings and adopted minutes for feed readers")
    public Response feed(@QueryParam("lang") @Nullable String language) {
        var asked = Optional.ofNullable(language)
                .orElseGet(() -> request.getLocale().getLanguage().equals("es") ? "es" : "en");
        if (!asked.equals("en") && !asked.equals("es")) {
            throw Refusal.input("lang", "This language is not offered. Ask for en or es.");
        }
        return Response.ok(news.feed(Locale.forLanguageTag(asked)).xml(), ATOM).build();
    }
}
