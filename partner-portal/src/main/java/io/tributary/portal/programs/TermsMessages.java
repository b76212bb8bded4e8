package io.tributary.portal.programs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.kernel.Money;
import io.tributary.kernel.Rate;
import java.math.BigDecimal;

/** The pieces of sentences about what is earned. */
@MessageBundle("portalTerms")
interface TermsMessages {
    @Message
    String flatOnce(Money amount, String event);

    @Message
    String flatEach(Money amount, String event);

    @Message
    String shareOnce(Rate rate, String event);

    @Message
    String shareEach(Rate rate, String event);

    @Message
    String atLeast(Money amount);

    @Message
    String atMost(Money amount);

    @Message
    String payableAtOnce();

    @Message
    String payableAfterDays(int days);

    @Message
    String payableAfterMonths(int months);

    @Message
    String payableAfter(int months, int days);

    @Message
    String provided(String condition);

    @Message
    String amount(String events, String least);

    @Message
    String sum(String events, String least);

    @Message
    String count(String events, int times);

    @Message
    String seen(String events);

    @Message
    String within(String condition, int days, String event);

    @Message
    String withinOfClick(String condition, int days);

    @Message
    String not(String condition);

    @Message
    String and();

    @Message
    String or();

    @Message
    String money(Money amount);

    @Message
    String measured(BigDecimal value, String field);
}
