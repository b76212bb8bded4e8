package io.tributary.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that stand on many pages of the portal. */
@MessageBundle("portal")
public interface PortalMessages {
    @Message
    String application();

    @Message
    String dashboard();

    @Message
    String programs();

    @Message
    String links();

    @Message
    String coupons();

    @Message
    String conversions();

    @Message
    String statements();

    @Message
    String payouts();

    @Message
    String postbacks();

    @Message
    String profile();

    @Message
    String apiKeys();

    @Message
    String pendingTitle();

    @Message
    String pendingText(String tenant, String email);

    @Message
    String pendingProfile();

    @Message
    String approvedTitle();

    @Message
    String approvedText();

    @Message
    String approvedAction();

    @Message
    String suspendedTitle();

    @Message
    String suspendedText();

    @Message
    String reasonGiven(String reason);

    @Message
    String save();

    @Message
    String create();

    @Message
    String cancel();

    @Message
    String filter();

    @Message
    String clear();

    @Message
    String open();

    @Message
    String saved();

    @Message
    String download();

    @Message
    String name();

    @Message
    String program();

    @Message
    String event();

    @Message
    String link();

    @Message
    String customer();

    @Message
    String status();

    @Message
    String amount();

    @Message
    String when();

    @Message
    String date();

    @Message
    String from();

    @Message
    String to();

    @Message
    String all();

    @Message
    String none();

    @Message
    String dataAsOf(String at);

    @Message
    String nothingFound();

    @Message
    String nothingFoundText();
}
