package io.tributary.admin.domains;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.program.domain.Domain;

/** The copy of the pages about hosts of the tenant's own. */
@MessageBundle("domains")
interface DomainMessages {
    @Message
    String domains();

    @Message
    String intro();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String newDomain();

    @Message
    String host();

    @Message
    String hostHint();

    @Message
    String kind();

    @Message
    String kindHint();

    @Message
    String verified();

    @Message
    String waiting();

    @Message
    String prove();

    @Message
    String proveIntro();

    @Message
    String record();

    @Message
    String value();

    @Message
    String orFile();

    @Message
    String verify();

    @Message
    String isVerified();

    @Message
    String claimed();

    @Message
    String removed();

    @Message
    String pointing();

    @Message
    String kindName(Domain.Kind kind);

    @Message
    String removeQuestion(String host);
}
