package io.tributary.admin.monitor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.check.Finding;
import io.tributary.tracking.inbound.Outcome;

/** The copy of the pages about what came in. */
@MessageBundle("monitor")
interface MonitorMessages {
    @Message
    String log();

    @Message
    String logIntro();

    @Message
    String noLog();

    @Message
    String noLogText();

    @Message
    String logOutcome(Outcome outcome);

    @Message
    String onlyFailed();

    @Message
    String anyIntegration();

    @Message
    String anyProgram();

    @Message
    String span(Span span);

    @Message
    String spanLabel();

    @Message
    String textHint();

    @Message
    String reasonHint();

    @Message
    String source();

    @Message
    String requests();

    @Message
    String failed();

    @Message
    String failureRate();

    @Message
    String lastGood();

    @Message
    String rates();

    @Message
    String address();

    @Message
    String took();

    @Message
    String milliseconds(String millis);

    @Message
    String openKept();

    @Message
    String replays();

    @Message
    String replaysIntro();

    @Message
    String noReplays();

    @Message
    String noReplaysText();

    @Message
    String newReplay();

    @Message
    String newReplayIntro();

    @Message
    String hours();

    @Message
    String hoursHint();

    @Message
    String beginReplay();

    @Message
    String replayBegun(long total);

    @Message
    String progress();

    @Message
    String stored();

    @Message
    String duplicates();

    @Message
    String stillRefused();

    @Message
    String started();

    @Message
    String ended();

    @Message
    String running();

    @Message
    String silence();

    @Message
    String silenceIntro();

    @Message
    String noSources();

    @Message
    String noSourcesText();

    @Message
    String lastHeard();

    @Message
    String missedAt();

    @Message
    String silent();

    @Message
    String learning();

    @Message
    String muted();

    @Message
    String asUsual();

    @Message
    String alarms();

    @Message
    String noAlarms();

    @Message
    String raised();

    @Message
    String heardAgain();

    @Message
    String alerts();

    @Message
    String tries();

    @Message
    String settings();

    @Message
    String settingsIntro();

    @Message
    String enabled();

    @Message
    String missed();

    @Message
    String missedHint();

    @Message
    String mails();

    @Message
    String mailsHint();

    @Message
    String webhook();

    @Message
    String webhookHint();

    @Message
    String secret();

    @Message
    String mute();

    @Message
    String silenceSaved();

    @Message
    String sendTest();

    @Message
    String testSent();

    @Message
    String check();

    @Message
    String checkIntro();

    @Message
    String inboundUrl();

    @Message
    String outboundUrl();

    @Message
    String whichSide();

    @Message
    String whichIntegration();

    @Message
    String pasteUrl();

    @Message
    String checkNow();

    @Message
    String nothingWrong();

    @Message
    String nothingWrongText();

    @Message
    String found();

    @Message
    String severity(Finding.Severity severity);
}
