package io.tributary.admin.migration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.intake.ImportJob;

/** The copy of files of another system. */
@MessageBundle("oldfiles")
interface OldFileMessages {
    @Message
    String uploadIntro();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String programHint();

    @Message
    String columns();

    @Message
    String columnsHint();

    @Message
    String columnNames();

    @Message
    String tryOut();

    @Message
    String runs();

    @Message
    String dryRun();

    @Message
    String dryRunText();

    @Message
    String realRunText();

    @Message
    String takeOver();

    @Message
    String takeOverQuestion();

    @Message
    String takingOver();

    @Message
    String lookAgain();

    @Message
    String rows();

    @Message
    String accepted();

    @Message
    String known();

    @Message
    String refused();

    @Message
    String line();

    @Message
    String said();

    @Message
    String runStatus(ImportJob.Status status);
}
