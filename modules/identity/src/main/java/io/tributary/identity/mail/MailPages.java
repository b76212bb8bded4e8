package io.tributary.identity.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mails of a demo, which has no mail server, for everybody to read; outside of a demo there is no such page. */
@Path("/demo/mails")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MailPages {

    private static final int LATEST = 50;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mails(List<Mails.Readable> mails);
    }

    private final Mails mails;
    private final boolean demo;

    MailPages(Mails mails, @ConfigProperty(name = "tributary.demo", defaultValue = "false") boolean demo) {
        this.mails = mails;
        this.demo = demo;
    }

    @GET
    public TemplateInstance show() {
        if (!demo || CurrentTenant.find().isEmpty()) {
            throw Refusal.notFound();
        }
        return Templates.mails(mails.latest(LATEST));
    }
}
