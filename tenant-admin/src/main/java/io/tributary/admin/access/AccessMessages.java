package io.tributary.admin.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.identity.Role;

/** The copy of the pages about who may come in. */
@MessageBundle("access")
interface AccessMessages {
    @Message
    String role(Role role);

    @Message
    String staff();

    @Message
    String staffIntro();

    @Message
    String apiKeys();

    @Message
    String apiKeysIntro();

    @Message
    String signInSettings();

    @Message
    String ssoIntro();

    @Message
    String roleWord();

    @Message
    String roleOf(String name);

    @Message
    String roleHint();

    @Message
    String twoSteps();

    @Message
    String invited();

    @Message
    String invitedBy(String name);

    @Message
    String until();

    @Message
    String withdraw();

    @Message
    String inviteTitle();

    @Message
    String invite();

    @Message
    String invitationSent(String email);

    @Message
    String email();

    @Message
    String removed();

    @Message
    String removeQuestion(String name);

    @Message
    String noKeys();

    @Message
    String newKey();

    @Message
    String keyNameHint();

    @Message
    String capabilities();

    @Message
    String canView();

    @Message
    String canManage();

    @Message
    String canFinance();

    @Message
    String canAdmin();

    @Message
    String canReport();

    @Message
    String lastUsed();

    @Message
    String isRevoked();

    @Message
    String revoke();

    @Message
    String revoked();

    @Message
    String revokeQuestion(String name);

    @Message
    String yourKey();

    @Message
    String yourKeyHint();

    @Message
    String yourKeyUse();

    @Message
    String done();

    @Message
    String redirectUri();

    @Message
    String redirectUriHint();

    @Message
    String providerNameHint();

    @Message
    String issuer();

    @Message
    String issuerHint();

    @Message
    String clientId();

    @Message
    String clientSecret();

    @Message
    String clientSecretHint();

    @Message
    String enabled();

    @Message
    String removeProvider();

    @Message
    String removeProviderQuestion();
}
