package io.tributary.portal.links;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.link.TrackingLink;

/** The copy of the pages about an affiliate's links. */
@MessageBundle("portalLinks")
interface LinkMessages {
    @Message
    String intro();

    @Message
    String newLink();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String notEnrolled();

    @Message
    String notEnrolledText();

    @Message
    String seePrograms();

    @Message
    String created();

    @Message
    String address();

    @Message
    String destination();

    @Message
    String destinationHint();

    @Message
    String ownDestination();

    @Message
    String nameHint();

    @Message
    String since();

    @Message
    String status(TrackingLink.Status status);

    @Message
    String builder();

    @Message
    String builderIntro();

    @Message
    String sub(int number);

    @Message
    String moreSubs();

    @Message
    String affClickId();

    @Message
    String affClickIdHint();

    @Message
    String landingPage();

    @Message
    String deepLink();

    @Message
    String deepLinkHint();

    @Message
    String foreignHost();

    @Message
    String build();

    @Message
    String built();

    @Message
    String howToTest();

    @Message
    String qrCode();

    @Message
    String code();

    @Message
    String codeHint();
}
