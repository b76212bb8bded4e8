package io.tributary.admin.events;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.click.Click;
import io.tributary.tracking.event.Channel;
import io.tributary.tracking.event.InboundRequest;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Receipt;

/** The copy of the pages about servers that report, what they reported, and what was refused. */
@MessageBundle("events")
interface EventMessages {
    @Message
    String integrationsIntro();

    @Message
    String newIntegration();

    @Message
    String noIntegrations();

    @Message
    String noIntegrationsText();

    @Message
    String integrationName();

    @Message
    String integrationNameHint();

    @Message
    String integrationStatus(Integration.Status status);

    @Message
    String integrationMade();

    @Message
    String postbackUrl();

    @Message
    String postbackUrlHint();

    @Message
    String forEvent(String name);

    @Message
    String noEventTypes();

    @Message
    String defineEventTypes();

    @Message
    String jsonApi();

    @Message
    String sendTest();

    @Message
    String sendTestIntro();

    @Message
    String receipt();

    @Message
    String receiptIntro();

    @Message
    String rotate();

    @Message
    String rotateQuestion();

    @Message
    String rotated();

    @Message
    String revoke();

    @Message
    String revokeQuestion();

    @Message
    String revoked();

    @Message
    String previousKeyUntil(String at);

    @Message
    String eventsIntro();

    @Message
    String noEvents();

    @Message
    String noEventsText();

    @Message
    String connectServer();

    @Message
    String eventType();

    @Message
    String txid();

    @Message
    String txidHint();

    @Message
    String anyProgram();

    @Message
    String occurred();

    @Message
    String recorded();

    @Message
    String quantity();

    @Message
    String reverses();

    @Message
    String channel();

    @Message
    String channelName(Channel channel);

    @Message
    String fields();

    @Message
    String coupon();

    @Message
    String clickId();

    @Message
    String credit();

    @Message
    String notRated();

    @Message
    String evidence(Evidence evidence);

    @Message
    String losers();

    @Message
    String noLosers();

    @Message
    String lacked();

    @Message
    String earned();

    @Message
    String noCommissions();

    @Message
    String whatCame();

    @Message
    String customer();

    @Message
    String timeline();

    @Message
    String timelineIntro();

    @Message
    String boundTo();

    @Message
    String boundAt();

    @Message
    String firstSeen();

    @Message
    String notYet();

    @Message
    String until();

    @Message
    String anonymous();

    @Message
    String trace();

    @Message
    String traceHint();

    @Message
    String traceIntro();

    @Message
    String traceGo();

    @Message
    String clicked();

    @Message
    String clickKind(Click.Kind kind);

    @Message
    String kind();

    @Message
    String unique();

    @Message
    String billable();

    @Message
    String subIds();

    @Message
    String affClickId();

    @Message
    String referrer();

    @Message
    String notStored();

    @Message
    String noEventsOfClick();

    @Message
    String noSuchClick();

    @Message
    String inboundIntro();

    @Message
    String noInbound();

    @Message
    String noInboundText();

    @Message
    String outcome(InboundRequest.Outcome outcome);

    @Message
    String received();

    @Message
    String field();

    @Message
    String raw();

    @Message
    String headers();

    @Message
    String replay();

    @Message
    String replayed(String status);

    @Message
    String lastReplay();

    @Message
    String openEvent();

    @Message
    String receiptStatus(Receipt.Status status);

    @Message
    String whole();
}
