package io.tributary.identity.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Outbox;
import io.tributary.kernel.Secrets;
import io.tributary.program.Hosts;
import io.tributary.program.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes mails in the reader's language. They leave when the running transaction has committed. */
@ApplicationScoped
@Transactional
public class Mails {

    private static final String PURPOSE = "mail";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Hosts hosts;
    private final Secrets secrets;
    private final Outbox outbox;
    private final InstantSource clock;

    Mails(Hosts hosts, Secrets secrets, Outbox outbox, InstantSource clock) {
        this.hosts = hosts;
        this.secrets = secrets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A mail as its reader sees it. */
    public record Readable(String recipient, String subject, String text, Instant createdAt) {

        /** The text in pieces, so that a page can make its links links. */
        public List<Part> parts() {
            return Stream.of(text.split("(?=https?://)|(?<=https?://\\S{1,300})(?=\\s)"))
                    .map(part -> new Part(part, part.startsWith("http")))
                    .toList();
        }
    }

    /** A piece of a mail: plain text, or an address. */
    public record Part(String text, boolean link) {}

    public void send(String recipient, Locale locale, Letter letter) {
        var copy = copy(locale);
        var tenant = Tenant.current().name();
        var here = hosts.address(CurrentTenant.key());
        switch (letter) {
            case Letter.Verification(var token) ->
                queue(
                        recipient,
                        copy.verificationSubject(tenant),
                        copy.verificationText(tenant, here + "/verify?token=" + token));
            case Letter.Reset(var token) ->
                queue(recipient, copy.resetSubject(tenant), copy.resetText(tenant, here + "/reset/new?token=" + token));
            case Letter.Invitation(var token, var by) ->
                queue(
                        recipient,
                        copy.invitationSubject(tenant),
                        copy.invitationText(tenant, by, here + "/invitation?token=" + token));
            case Letter.AlreadyKnown() ->
                queue(
                        recipient,
                        copy.alreadyKnownSubject(tenant),
                        copy.alreadyKnownText(tenant, here + "/sign-in", here + "/reset"));
            case Letter.Silence(var source, var lastAt) ->
                queue(
                        recipient,
                        copy.silenceSubject(tenant, source),
                        copy.silenceText(source, lastAt, here + "/admin/silence"));
            case Letter.HeardAgain(var source, var heardAt) ->
                queue(
                        recipient,
                        copy.heardAgainSubject(tenant, source),
                        copy.heardAgainText(source, heardAt, here + "/admin/inbound-log"));
        }
    }

    /** The latest mails that no server has taken. */
    public List<Readable> latest(int limit) {
        return Mail.latest(limit).stream().map(this::read).toList();
    }

    /** Forgets mails whose links have long expired. */
    public void sweep() {
        Mail.delete("createdAt < ?1", clock.instant().minus(KEPT));
    }

    Readable read(Mail mail) {
        var text = secrets.open(PURPOSE, mail.recipient(), mail.body());
        return new Readable(mail.recipient(), mail.subject(), text, mail.createdAt());
    }

    private void queue(String recipient, String subject, String text) {
        var mail = new Mail(recipient, subject, secrets.seal(PURPOSE, recipient, text), clock.instant());
        mail.persist();
        outbox.append(new MailQueued(mail.id()));
    }

    private static MailMessages copy(Locale locale) {
        return locale.equals(Locale.ENGLISH)
                ? MessageBundles.get(MailMessages.class)
                : MessageBundles.get(MailMessages.class, Localized.Literal.of(locale.toLanguageTag()));
    }
}
