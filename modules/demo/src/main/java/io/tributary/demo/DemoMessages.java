package io.tributary.demo;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.identity.Role;

/** The copy of the demo's start page. */
@MessageBundle("demo")
interface DemoMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String making();

    @Message
    String password();

    @Message
    String mails();

    @Message
    String signIn();

    @Message
    String role(Role role);
}
