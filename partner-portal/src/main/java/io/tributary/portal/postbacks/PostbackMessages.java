package io.tributary.portal.postbacks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.postbacks.Postback;
import io.tributary.postbacks.PostbackDelivery;
import io.tributary.postbacks.Trigger;

/** The copy of the pages about an affiliate's own servers. */
@MessageBundle("portalPostbacks")
interface PostbackMessages {
    @Message
    String intro();

    @Message
    String newPostback();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String told();

    @Message
    String allPrograms();

    @Message
    String address();

    @Message
    String urlHint();

    @Message
    String macros();

    @Message
    String methodLabel();

    @Message
    String method(Postback.Method method);

    @Message
    String triggers();

    @Message
    String trigger(Trigger trigger);

    @Message
    String status(Postback.Status status);

    @Message
    String programHint();

    @Message
    String secret();

    @Message
    String secretHint();

    @Message
    String switchOff();

    @Message
    String switchOn();

    @Message
    String byYourself();

    @Message
    String off(String reason);

    @Message
    String saved();

    @Message
    String deliveries();

    @Message
    String deliveriesIntro();

    @Message
    String noDeliveries();

    @Message
    String noDeliveriesText();

    @Message
    String toPostbacks();

    @Message
    String about();

    @Message
    String made();

    @Message
    String delivered(PostbackDelivery.Status status);

    @Message
    String attempts();

    @Message
    String noAttempts();

    @Message
    String noAnswer();

    @Message
    String millis(long count);

    @Message
    String replay();

    @Message
    String replayed();

    @Message
    String content();

    @Message
    String trial();

    @Message
    String trialCalled();

    @Message
    String trialAnswer();
}
