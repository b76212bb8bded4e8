package io.tributary.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the dashboard. */
@MessageBundle("portalHome")
interface HomeMessages {
    @Message
    String intro();

    @Message
    String clicks();

    @Message
    String conversions();

    @Message
    String earnings();

    @Message
    String clicksToday();

    @Message
    String conversionsToday();

    @Message
    String earnedToday();

    @Message
    String earnedMonth();

    @Message
    String pending();

    @Message
    String pendingHint();

    @Message
    String payable();

    @Message
    String payableHint();

    @Message
    String trend();

    @Message
    String latest();

    @Message
    String noneYet();

    @Message
    String allConversions();

    @Message
    String start();

    @Message
    String startText();

    @Message
    String startAction();

    @Message
    String news(long clicks, long conversions);
}
