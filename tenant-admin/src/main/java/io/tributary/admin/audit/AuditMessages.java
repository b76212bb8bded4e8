package io.tributary.admin.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.kernel.CurrentActor;

/** The copy of the audit log. */
@MessageBundle("audit")
interface AuditMessages {
    @Message
    String intro();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String action();

    @Message
    String subject();

    @Message
    String before();

    @Message
    String after();

    @Message
    String actor(CurrentActor.Kind kind);
}
