package io.tributary.portal.coupons;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the page about an affiliate's coupons. */
@MessageBundle("portalCoupons")
interface CouponMessages {
    @Message
    String intro();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String code();

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
}
