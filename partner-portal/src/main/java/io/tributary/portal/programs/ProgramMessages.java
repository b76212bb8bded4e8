package io.tributary.portal.programs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.program.Enrollment;

/** The copy of the pages about what may be promoted. */
@MessageBundle("portalPrograms")
interface ProgramMessages {
    @Message
    String intro();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String earns();

    @Message
    String noTerms();

    @Message
    String clickWindow();

    @Message
    String customerWindow();

    @Message
    String days(int days);

    @Message
    String unlimited();

    @Message
    String currency();

    @Message
    String details();

    @Message
    String apply();

    @Message
    String applyText(boolean auto);

    @Message
    String applied(String name);

    @Message
    String joined(String name);

    @Message
    String makeLink();

    @Message
    String status(Enrollment.Status status);

    @Message
    String paused();

    @Message
    String pausedText();

    @Message
    String suspendedText();

    @Message
    String appliedText();

    @Message
    String conditions();
}
