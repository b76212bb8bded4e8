package io.tributary.portal.money;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.kernel.Money;
import io.tributary.payouts.Payout;
import io.tributary.payouts.PayoutMethod;
import io.tributary.payouts.StatementLine;

/** The copy of the pages about an affiliate's money. */
@MessageBundle("portalMoney")
interface MoneyMessages {
    @Message
    String statementsIntro();

    @Message
    String noStatements();

    @Message
    String noStatementsText();

    @Message
    String month();

    @Message
    String opening();

    @Message
    String earned();

    @Message
    String takenBack();

    @Message
    String adjusted();

    @Message
    String paid();

    @Message
    String closing();

    @Message
    String lines();

    @Message
    String noLines();

    @Message
    String sort(StatementLine.Sort sort);

    @Message
    String occurred();

    @Message
    String booked();

    @Message
    String conversion();

    @Message
    String previousLines();

    @Message
    String nextLines();

    @Message
    String payoutOf();

    @Message
    String payoutsIntro();

    @Message
    String noPayouts();

    @Message
    String noPayoutsText();

    @Message
    String pending();

    @Message
    String pendingHint();

    @Message
    String payable();

    @Message
    String payableHint(Money threshold);

    @Message
    String payableDebt();

    @Message
    String onItsWay();

    @Message
    String onItsWayHint();

    @Message
    String requested();

    @Message
    String ended();

    @Message
    String reference();

    @Message
    String status(Payout.Status status);

    @Message
    String returned();

    @Message
    String method();

    @Message
    String noMethod();

    @Message
    String noMethodText();

    @Message
    String nameMethod();

    @Message
    String changeMethod();

    @Message
    String kindLabel();

    @Message
    String kind(PayoutMethod.Kind kind);

    @Message
    String holder();

    @Message
    String account();

    @Message
    String accountHint();

    @Message
    String accountKept(String account);

    @Message
    String methodSaved();

    @Message
    String since();
}
