package io.tributary.portal.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the pages about the affiliate itself. */
@MessageBundle("portalProfile")
interface ProfileMessages {
    @Message
    String profileIntro();

    @Message
    String number();

    @Message
    String email();

    @Message
    String emailHint();

    @Message
    String company();

    @Message
    String website();

    @Message
    String country();

    @Message
    String locale();

    @Message
    String changed();

    @Message
    String signInSettings();

    @Message
    String keysIntro();

    @Message
    String noKeys();

    @Message
    String noKeysText();

    @Message
    String newKey();

    @Message
    String keyName();

    @Message
    String keyNameHint();

    @Message
    String createKey();

    @Message
    String hint();

    @Message
    String used();

    @Message
    String never();

    @Message
    String revoke();

    @Message
    String revokeQuestion();

    @Message
    String revoked(String name);

    @Message
    String isRevoked();

    @Message
    String keyReady(String name);

    @Message
    String keyOnce();

    @Message
    String keyCopied();

    @Message
    String endpoint();
}
