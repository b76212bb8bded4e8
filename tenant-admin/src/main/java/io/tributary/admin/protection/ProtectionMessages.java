package io.tributary.admin.protection;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the pages about the protection of integrations and about snippets for web pages. */
@MessageBundle("protection")
interface ProtectionMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String signed();

    @Message
    String signedHint();

    @Message
    String browserOnly();

    @Message
    String browserOnlyHint();

    @Message
    String testing();

    @Message
    String testingHint();

    @Message
    String addresses();

    @Message
    String addressesHint();

    @Message
    String perMinute();

    @Message
    String perMinuteHint();

    @Message
    String saved();

    @Message
    String secret();

    @Message
    String secretIntro();

    @Message
    String noSecret();

    @Message
    String rotate();

    @Message
    String rotateQuestion();

    @Message
    String rotated();

    @Message
    String previousUntil(String at);

    @Message
    String turnedAway();

    @Message
    String snippets();

    @Message
    String snippetsIntro();

    @Message
    String everyPage();

    @Message
    String everyPageHint();

    @Message
    String whenItHappens(String event);

    @Message
    String orPixel(String event);

    @Message
    String publicKey();

    @Message
    String noEventTypes();

    @Message
    String defineEventTypes();
}
