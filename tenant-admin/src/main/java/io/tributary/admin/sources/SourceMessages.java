package io.tributary.admin.sources;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.dialect.Dialect;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.webhook.Condition;
import io.tributary.tracking.webhook.Form;
import io.tributary.tracking.webhook.Preset;
import io.tributary.tracking.webhook.Sender;

/** The copy of the pages about files, webhooks and other trackers' postbacks. */
@MessageBundle("sources")
interface SourceMessages {
    @Message
    String imports();

    @Message
    String importsIntro();

    @Message
    String newImport();

    @Message
    String newImportIntro();

    @Message
    String noImports();

    @Message
    String noImportsText();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String kind();

    @Message
    String kindHint();

    @Message
    String upload();

    @Message
    String rows();

    @Message
    String accepted();

    @Message
    String wouldAccept();

    @Message
    String duplicates();

    @Message
    String rejected();

    @Message
    String dryRun();

    @Message
    String realRun();

    @Message
    String dryRunEnded();

    @Message
    String importForReal();

    @Message
    String importForRealQuestion();

    @Message
    String stop();

    @Message
    String startedBy();

    @Message
    String refusedRows();

    @Message
    String line();

    @Message
    String row();

    @Message
    String downloadErrors();

    @Message
    String columns();

    @Message
    String columnsIntro();

    @Message
    String noColumn();

    @Message
    String sameForAll();

    @Message
    String tryOut();

    @Message
    String importStarted();

    @Message
    String importCancelled();

    @Message
    String vocabulary();

    @Message
    String vocabularyIntro();

    @Message
    String dialectLabel();

    @Message
    String dialectHint();

    @Message
    String defaultEvent();

    @Message
    String defaultEventHint();

    @Message
    String eventWords();

    @Message
    String eventWordsHint();

    @Message
    String parameterNames();

    @Message
    String parameterNamesHint();

    @Message
    String theirWord();

    @Message
    String ourEvent();

    @Message
    String theirName();

    @Message
    String ourName();

    @Message
    String vocabularySaved();

    @Message
    String webhook();

    @Message
    String webhookIntro();

    @Message
    String webhookUrl();

    @Message
    String senderLabel();

    @Message
    String senderHint();

    @Message
    String secret();

    @Message
    String secretHint();

    @Message
    String sample();

    @Message
    String sampleIntro();

    @Message
    String sampleLabel();

    @Message
    String preview();

    @Message
    String noPreview();

    @Message
    String notJson();

    @Message
    String presets();

    @Message
    String presetsIntro();

    @Message
    String presetLabel();

    @Message
    String presetEvent();

    @Message
    String presetQuestion();

    @Message
    String takeOver();

    @Message
    String webhookSaved();

    @Message
    String newRule();

    @Message
    String ruleName();

    @Message
    String conditions();

    @Message
    String values();

    @Message
    String place();

    @Message
    String test();

    @Message
    String compared();

    @Message
    String parameter();

    @Message
    String orConstant();

    @Message
    String more();

    @Message
    String writtenAsLabel();

    @Message
    String entryName();

    @Message
    String entryIs();

    @Message
    String entryValue();

    @Message
    String importStatus(ImportJob.Status status);

    @Message
    String dialect(Dialect dialect);

    @Message
    String sender(Sender sender);

    @Message
    String preset(Preset preset);

    @Message
    String conditionTest(Condition.Test test);

    @Message
    String writtenAs(Form form);

    @Message
    String importKind(String kind);
}
