package io.tributary.admin.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the operator's live overview. */
@MessageBundle("overview")
interface OverviewMessages {
    @Message
    String clicks();

    @Message
    String uniqueOf(String unique);

    @Message
    String conversions();

    @Message
    String commission();

    @Message
    String pending();

    @Message
    String pendingHint();

    @Message
    String available();

    @Message
    String availableHint();

    @Message
    String backlog();

    @Message
    String backlogHint();

    @Message
    String lastDays();

    @Message
    String chartClicks();

    @Message
    String chartConversions();

    @Message
    String chartCommission();

    @Message
    String latest();

    @Message
    String latestText();

    @Message
    String summary(String clicks, String conversions);

    @Message
    String start();

    @Message
    String stepProgram();

    @Message
    String stepPlan();

    @Message
    String stepIntegration();

    @Message
    String stepAffiliate();
}
