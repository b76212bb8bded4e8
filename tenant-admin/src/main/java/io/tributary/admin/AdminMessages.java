package io.tributary.admin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that stand on many pages of the operator. */
@MessageBundle("admin")
public interface AdminMessages {
    @Message
    String overview();

    @Message
    String programs();

    @Message
    String plans();

    @Message
    String integrations();

    @Message
    String affiliates();

    @Message
    String links();

    @Message
    String events();

    @Message
    String inbound();

    @Message
    String commissions();

    @Message
    String statements();

    @Message
    String payouts();

    @Message
    String ledger();

    @Message
    String auditLog();

    @Message
    String save();

    @Message
    String create();

    @Message
    String cancel();

    @Message
    String edit();

    @Message
    String add();

    @Message
    String remove();

    @Message
    String filter();

    @Message
    String search();

    @Message
    String clear();

    @Message
    String open();

    @Message
    String saved();

    @Message
    String name();

    @Message
    String key();

    @Message
    String keyHint();

    @Message
    String status();

    @Message
    String currency();

    @Message
    String created();

    @Message
    String when();

    @Message
    String who();

    @Message
    String reason();

    @Message
    String amount();

    @Message
    String program();

    @Message
    String affiliate();

    @Message
    String event();

    @Message
    String customer();

    @Message
    String link();

    @Message
    String details();

    @Message
    String actions();

    @Message
    String all();

    @Message
    String any();

    @Message
    String none();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String total();

    @Message
    String dataAsOf(String at);

    @Message
    String nothingFound();

    @Message
    String nothingFoundText();
}
