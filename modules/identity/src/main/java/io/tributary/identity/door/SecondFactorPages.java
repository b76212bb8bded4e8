package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.identity.CurrentSession;
import io.tributary.identity.IdentityMessages;
import io.tributary.identity.Origin;
import io.tributary.identity.SecondFactor;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.QrCode;
import io.tributary.pages.Redirect;
import io.tributary.pages.Refusals;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Sets an authenticator up, and switches it off. */
@Path("/account/second-factor")
@RolesAllowed({Capability.VIEW, Capability.PARTNER})
@Produces(MediaType.TEXT_HTML)
class SecondFactorPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance enrol(Form form, SecondFactor.Enrolment enrolment, String qrCode);

        static native TemplateInstance recoveryCodes(List<String> codes);

        static native TemplateInstance end(Form form, long recoveryCodes);
    }

    private final SecondFactor secondFactor;
    private final SecurityIdentity identity;
    private final Refusals refusals;
    private final Language language;

    SecondFactorPages(SecondFactor secondFactor, SecurityIdentity identity, Refusals refusals, Language language) {
        this.secondFactor = secondFactor;
        this.identity = identity;
        this.refusals = refusals;
        this.language = language;
    }

    @POST
    public Response begin() {
        secondFactor.begin(me().accountId());
        return Redirect.to("/account/second-factor/new").response();
    }

    @GET
    @Path("new")
    public TemplateInstance enrol() {
        return enrolPage(Form.empty());
    }

    /** Shows the recovery codes in its answer: they are seen this once, so there is no page to go to. */
    @POST
    @Path("new")
    public Response confirm(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            var codes = secondFactor.confirm(me().accountId(), form.value("code"));
            return Response.ok(Templates.recoveryCodes(codes)).build();
        } catch (Refusal refusal) {
            form.refuse("code", refusals.text(refusal));
            return Response.status(422).entity(enrolPage(form)).build();
        }
    }

    @GET
    public TemplateInstance askToEnd() {
        return endPage(Form.empty());
    }

    @POST
    @Path("end")
    public Response end(MultivaluedMap<String, String> sent, RoutingContext request) {
        return Form.of(sent)
                .submit(
                        form -> {
                            secondFactor.end(me().accountId(), form.value("code"), Origin.of(request));
                            return Redirect.to("/account")
                                    .saying(language.messages(IdentityMessages.class)
                                            .secondFactorOff());
                        },
                        this::endPage);
    }

    private TemplateInstance enrolPage(Form form) {
        var enrolment = secondFactor.pending(me().accountId());
        return Templates.enrol(form, enrolment, QrCode.svg(enrolment.uri()));
    }

    private TemplateInstance endPage(Form form) {
        return Templates.end(form, secondFactor.recoveryCodesLeft(me().accountId()));
    }

    private CurrentSession me() {
        return CurrentSession.of(identity);
    }
}
