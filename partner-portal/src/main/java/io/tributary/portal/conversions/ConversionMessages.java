package io.tributary.portal.conversions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.attribution.Evidence;
import java.time.Instant;

/** The copy of the pages about what an affiliate brought. */
@MessageBundle("portalConversions")
interface ConversionMessages {
    @Message
    String intro();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String toLinks();

    @Message
    String earned();

    @Message
    String nothing();

    @Message
    String txid();

    @Message
    String happened();

    @Message
    String reported();

    @Message
    String reversal();

    @Message
    String sub();

    @Message
    String affClickId();

    @Message
    String creditedBy();

    @Message
    String evidence(Evidence evidence);

    @Message
    String anonymous();

    @Message
    String status(Conversion.Status status);

    @Message
    String heldUntil(Instant at);

    @Message
    String payableSince(Instant at);

    @Message
    String inStatement();

    @Message
    String paid();

    @Message
    String reversedText();

    @Message
    String reversalText();

    @Message
    String why();

    @Message
    String whyNot();
}
