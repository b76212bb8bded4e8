package io.tributary.identity.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the mails. */
@MessageBundle("mails")
interface MailMessages {
    @Message
    String verificationSubject(String tenant);

    @Message
    String verificationText(String tenant, String link);

    @Message
    String resetSubject(String tenant);

    @Message
    String resetText(String tenant, String link);

    @Message
    String invitationSubject(String tenant);

    @Message
    String invitationText(String tenant, String by, String link);

    @Message
    String alreadyKnownSubject(String tenant);

    @Message
    String alreadyKnownText(String tenant, String signIn, String reset);

    @Message
    String silenceSubject(String tenant, String source);

    @Message
    String silenceText(String source, String lastAt, String link);

    @Message
    String heardAgainSubject(String tenant, String source);

    @Message
    String heardAgainText(String source, String heardAt, String link);
}
