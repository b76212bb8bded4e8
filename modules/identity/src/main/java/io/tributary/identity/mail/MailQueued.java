package io.tributary.identity.mail;

import java.util.UUID;

/** There is a mail to send. */
public record MailQueued(UUID mailId) {}
