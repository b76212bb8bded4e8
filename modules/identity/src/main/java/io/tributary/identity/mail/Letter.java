package io.tributary.identity.mail;

/** What is written to people. Tokens are the secret part of the link that the mail carries. */
public sealed interface Letter {

    /** Please show that this address is yours. */
    record Verification(String token) implements Letter {}

    /** Here is how you set a new password. */
    record Reset(String token) implements Letter {}

    /** Somebody wants you to join. */
    record Invitation(String token, String by) implements Letter {}

    /** Somebody has signed up with your address, but you have an account. */
    record AlreadyKnown() implements Letter {}

    /** A source of events has fallen silent since then, which is unusual. */
    record Silence(String source, String lastAt) implements Letter {}

    /** It is heard again. */
    record HeardAgain(String source, String heardAt) implements Letter {}
}
