package io.tributary.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the frame and of the tags. */
@MessageBundle("pages")
interface PagesMessages {
    @Message
    String skip();

    @Message
    String menu();

    @Message
    String navigation();

    @Message
    String account();

    @Message
    String signOut();

    @Message
    String signIn();

    @Message
    String language();

    @Message
    String theme();

    @Message
    String themeLight();

    @Message
    String themeDark();

    @Message
    String themeAuto();

    @Message
    String newTab();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String required();

    @Message
    String optional();

    @Message
    String more();

    @Message
    String first();

    @Message
    String pages();

    @Message
    String asTable();

    @Message
    String live();

    @Message
    String liveLost();

    @Message
    String wrong();

    @Message
    String close();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String choose();

    @Message
    String backHome();

    @Message
    String goBack();

    @Message
    String requestId();

    @Message
    String problemNotFound();

    @Message
    String problemForbidden();

    @Message
    String problemUnauthorized();

    @Message
    String problemAway();

    @Message
    String problemBug();

    @Message
    String problemOther();
}
