package org.rostrum.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.platform.Id;
import org.rostrum.platform.Refusal;
import org.rostrum.platform.web.Form;
import org.rostrum.platform.web.NoSuchPage;
import org.rostrum.proceedings.Proceedings;
import org.rostrum.proceedings.Standing;
import org.rostrum.signup.Statements;

/** The clerk's list of what came in writing for a hearing, and the one press that hands it to the body. */
@Named
@RequestScoped
public class StatementsPage {
    @Inject
    Statements statements;

    @Inject
    Proceedings proceedings;

    @Inject
    ExternalContext external;

    private @Nullable Standing standing;

    private List<HeldStatement> rows = List.of();

    private boolean refused;

    /** Finds the hearing, or answers 404; delivers where that was pressed and then shows the list anew. */
    public void open() throws IOException {
        try {
            standing = proceedings.ofHearing(hearing());
            if (Form.wasSent(external) && text("do").equals("deliver")) {
                deliver();
            }
            var zone = ZoneId.of(standing.plan().zone());
            rows = statements.of(hearing()).stream()
                    .map(statement -> new HeldStatement(statement, zone))
                    .toList();
        } catch (Refusal | IllegalArgumentException none) {
            NoSuchPage.answer(external);
        }
    }

    private void deliver() throws IOException {
        try {
            external.redirect(address() + "?delivered=" + statements.deliver(hearing()));
        } catch (Refusal ruled) {
            refused = true;
        }
    }

    /** The statements by number. */
    public List<HeldStatement> rows() {
        return rows;
    }

    /** How many the body has not been handed. */
    public long waiting() {
        return rows.stream().filter(row -> !row.delivered()).count();
    }

    /** Whether a rule refused what was pressed. */
    public boolean refused() {
        return refused;
    }

    /** How many were delivered by the last press; less than 0 where nothing was pressed. */
    public int delivered() {
        return text("delivered").matches("\\d{1,6}") ? Integer.parseInt(text("delivered")) : -1;
    }

    /** What the item is called. */
    public String title() {
        return now().plan().itemOf(hearing()).orElseThrow().title();
    }

    /** Who hears. */
    public String bodyName() {
        return now().plan().body();
    }

    /** The meeting of the hearing. */
    public Id meeting() {
        return now().meeting();
    }

    /** The address of this page. */
    public String address() {
        return external.getRequestContextPath() + "/clerk/hearings/" + text("id") + "/statements";
    }

    private Id hearing() {
        return Id.parse(text("id"));
    }

    private Standing now() {
        return Objects.requireNonNull(standing);
    }

    private String text(String field) {
        return Typed.in(external).text(field);
    }
}
