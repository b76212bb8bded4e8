package io.tributary.identity.mail;

import io.quarkus.mailer.Mailer;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands mails to the mail server, if one is configured; a server that is away is asked again. */
@ApplicationScoped
class MailDelivery implements Subscriber<MailQueued> {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    private static final String NONE = "none";

    private final Mailer mailer;
    private final Mails mails;
    private final boolean hasServer;

    MailDelivery(Mailer mailer, Mails mails, @ConfigProperty(name = "quarkus.mailer.host") String server) {
        this.mailer = mailer;
        this.mails = mails;
        hasServer = !server.equals(NONE);
    }

    void warn(@Observes StartupEvent started) {
        if (!hasServer) {
            LOG.warn("no mail server: set quarkus.mailer.host. Until then nobody gets the mails that verify addresses,"
                    + " reset passwords and invite staff; a demo shows them at /demo/mails");
        }
    }

    @Override
    public String name() {
        return "identity.mail";
    }

    @Override
    public Class<MailQueued> topic() {
        return MailQueued.class;
    }

    @Override
    public void on(MailQueued queued) {
        Mail mail = hasServer ? Mail.findById(queued.mailId()) : null;
        if (mail != null) {
            var readable = mails.read(mail);
            mailer.send(io.quarkus.mailer.Mail.withText(readable.recipient(), readable.subject(), readable.text()));
            mail.delete();
        }
    }
}
