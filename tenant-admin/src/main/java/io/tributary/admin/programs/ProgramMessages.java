package io.tributary.admin.programs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.program.EventType;
import io.tributary.program.FieldType;
import io.tributary.program.Program;

/** The copy of the pages about programs and what may be reported for them. */
@MessageBundle("programs")
interface ProgramMessages {
    @Message
    String intro();

    @Message
    String newProgram();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String eventTypesCount(int count);

    @Message
    String status(Program.Status status);

    @Message
    String terms();

    @Message
    String destination();

    @Message
    String destinationHint();

    @Message
    String fallbackUrl();

    @Message
    String fallbackUrlHint();

    @Message
    String clickWindow();

    @Message
    String customerWindow();

    @Message
    String days(int days);

    @Message
    String unlimited();

    @Message
    String clickParameter();

    @Message
    String clickParameterHint();

    @Message
    String cookieDays();

    @Message
    String cookieDaysHint();

    @Message
    String landingPages();

    @Message
    String landingPagesHint();

    @Message
    String landingKey();

    @Message
    String landingUrl();

    @Message
    String deepLinkHosts();

    @Message
    String deepLinkHostsHint();

    @Message
    String passesParameters();

    @Message
    String autoApprove();

    @Message
    String paused();

    @Message
    String created(String name);

    @Message
    String next();

    @Message
    String nextPlan();

    @Message
    String nextIntegration();

    @Message
    String nextAffiliate();

    @Message
    String eventTypes();

    @Message
    String eventTypesIntro();

    @Message
    String newEventType();

    @Message
    String noEventTypes();

    @Message
    String noEventTypesText();

    @Message
    String amountRule();

    @Message
    String amountRuleHint();

    @Message
    String amount(EventType.Amount amount);

    @Message
    String fields();

    @Message
    String fieldsHint();

    @Message
    String noFields();

    @Message
    String fieldName();

    @Message
    String fieldType();

    @Message
    String fieldRequired();

    @Message
    String fieldValues();

    @Message
    String addField();

    @Message
    String addLandingPage();

    @Message
    String kind(FieldType.Kind kind);

    @Message
    String eventTypeSaved(String name);
}
