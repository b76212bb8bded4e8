package io.tributary.admin.migration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.migration.OpeningBalance;
import io.tributary.migration.OpeningBalances;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.pages.Refusals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What affiliates were owed when they came; those above the limit wait for a second person. */
@Path("/admin/migration/opening-balances")
@Produces(MediaType.TEXT_HTML)
class OpeningBalancePages {

    private static final String PAGE = "/admin/migration/opening-balances";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<OpeningBalance> balances, Map<UUID, String> affiliates);
    }

    private final OpeningBalances balances;
    private final Refusals refusals;
    private final Cursor cursors;
    private final Language language;

    OpeningBalancePages(OpeningBalances balances, Refusals refusals, Cursor cursors, Language language) {
        this.balances = balances;
        this.refusals = refusals;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = OpeningBalance.page(null, before, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(
                        rows,
                        Page.DEFAULT_LIMIT,
                        cursors,
                        balance -> balance.id().toString()),
                Names.ofAffiliates(rows, OpeningBalance::affiliateId));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Capability.FINANCE)
    public Response approve(UUID id) {
        return decide(() -> balances.approve(id, null), words().balanceBooked());
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Capability.FINANCE)
    public Response decline(UUID id, @FormParam("reason") @Nullable String reason) {
        return decide(() -> balances.decline(id, reason), words().balanceDeclined());
    }

    private Response decide(Runnable decision, String said) {
        try {
            decision.run();
            return Redirect.to(PAGE).saying(said).response();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Redirect.to(PAGE).warning(refusals.text(refusal)).response();
        }
    }

    private MigrationMessages words() {
        return language.messages(MigrationMessages.class);
    }
}
