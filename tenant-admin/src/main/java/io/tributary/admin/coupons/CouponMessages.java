package io.tributary.admin.coupons;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the pages about coupons. */
@MessageBundle("coupons")
interface CouponMessages {
    @Message
    String coupons();

    @Message
    String intro();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String newCoupon();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String affiliateHint();

    @Message
    String validFrom();

    @Message
    String validUntil();

    @Message
    String validUntilHint();

    @Message
    String timeHint();

    @Message
    String address();

    @Message
    String validity();

    @Message
    String always();

    @Message
    String ahead();

    @Message
    String active();

    @Message
    String over();

    @Message
    String end();

    @Message
    String made();

    @Message
    String ended();

    @Message
    String file();

    @Message
    String fileIntro();

    @Message
    String fileField();

    @Message
    String dryRun();

    @Message
    String read();

    @Message
    String rowErrors();

    @Message
    String line();

    @Message
    String ofAffiliate();

    @Message
    String all();

    @Message
    String endQuestion(String code);

    @Message
    String fileMade(int count);

    @Message
    String fileFine(int count);

    @Message
    String unknownAffiliate();
}
