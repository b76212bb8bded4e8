package io.tributary.admin.money;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Words;
import io.tributary.commissions.Commission;
import io.tributary.commissions.CommissionLine;
import io.tributary.commissions.Commissions;
import io.tributary.commissions.Explanation;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What affiliates earned, line by line, and why each line has its amount. */
@Path("/admin/commissions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class CommissionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<Commission> commissions,
                Form filter,
                List<Option> programs,
                List<Option> statuses,
                boolean filtered);

        static native TemplateInstance show(Commission commission, Explanation explanation, String rule);
    }

    private final Commissions commissions;
    private final ObjectMapper json;
    private final Cursor cursors;
    private final Language language;

    CommissionPages(Commissions commissions, ObjectMapper json, Cursor cursors, Language language) {
        this.commissions = commissions;
        this.json = json;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(
            @QueryParam("program") @Nullable String program,
            @QueryParam("status") @Nullable String status,
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("cursor") @Nullable String cursor) {
        var form = Form.empty().with("program", program).with("status", status).with("affiliate", affiliate);
        var filter = new Commissions.Filter(
                affiliate,
                form.optional("program") == null
                        ? null
                        : Program.named(form.value("program")).id(),
                Words.constant(Commission.Status.class, form.optional("status"), "status"),
                null,
                null);
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = commissions.list(filter, before, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, line -> line.id().toString()),
                form,
                Program.list("", Page.LIMIT).stream()
                        .map(one -> new Option(one.key(), one.name()))
                        .toList(),
                statuses(),
                !filter.equals(Commissions.Filter.ALL));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) throws JsonProcessingException {
        var commission = commissions.find(id).orElseThrow(Refusal::notFound);
        var explanation = json.treeToValue(CommissionLine.existing(id).explanation(), Explanation.class);
        var rule = explanation.component() == null
                ? ""
                : json.writerWithDefaultPrettyPrinter().writeValueAsString(explanation.component());
        return Templates.show(commission, explanation, rule);
    }

    private List<Option> statuses() {
        var words = language.messages(MoneyMessages.class);
        return Stream.of(Commission.Status.values())
                .map(status -> new Option(status.name().toLowerCase(Locale.ROOT), words.commissionStatus(status)))
                .toList();
    }
}
