package io.tributary.admin.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.tracking.attribution.CustomerDecisions;
import io.tributary.tracking.event.Customer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a person decides whose a customer is. */
@Path("/admin/customers/{id}/decisions")
@Produces(MediaType.TEXT_HTML)
class CustomerDecisionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Customer customer, Form form, List<CustomerDecisions.Taken> decisions, Map<UUID, String> affiliates);
    }

    private final CustomerDecisions decisions;
    private final Language language;

    CustomerDecisionPages(CustomerDecisions decisions, Language language) {
        this.decisions = decisions;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance index(UUID id) {
        return index(customer(id), Form.empty());
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response decide(UUID id, MultivaluedMap<String, String> sent) {
        var customer = customer(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            decisions.decide(
                                    id,
                                    CreditForm.affiliate(form.optional("affiliate"), "affiliate"),
                                    CreditForm.moment(form, "effective_at"),
                                    form.value("reason"));
                            return Redirect.to("/admin/customers/" + id)
                                    .saying(language.messages(CreditMessages.class)
                                            .reassigned());
                        },
                        form -> index(customer, form));
    }

    private TemplateInstance index(Customer customer, Form form) {
        var taken = decisions.of(customer.id()).reversed();
        return Templates.index(customer, form, taken, Names.ofAffiliates(taken, CustomerDecisions.Taken::affiliate));
    }

    private static Customer customer(UUID id) {
        return Customer.byId(id).orElseThrow(Refusal::notFound);
    }
}
