package io.tributary.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The copy of the doors, of one's own account and of the mails that the demo shows. */
@MessageBundle("identity")
public interface IdentityMessages {
    @Message
    String signIn();

    @Message
    String signInTitle();

    @Message
    String email();

    @Message
    String password();

    @Message
    String forgotten();

    @Message
    String noAccountYet();

    @Message
    String becomeAffiliate();

    @Message
    String or();

    @Message
    String signInWith(String provider);

    @Message
    String signedOut();

    @Message
    String codeTitle();

    @Message
    String codeText();

    @Message
    String code();

    @Message
    String continueButton();

    @Message
    String signUpTitle();

    @Message
    String signUpText();

    @Message
    String name();

    @Message
    String company();

    @Message
    String website();

    @Message
    String websiteHint();

    @Message
    String country();

    @Message
    String newPassword();

    @Message
    String passwordHint();

    @Message
    String apply();

    @Message
    String haveAccount();

    @Message
    String mailTitle();

    @Message
    String mailText();

    @Message
    String mailDemo();

    @Message
    String verifyTitle();

    @Message
    String verifyText();

    @Message
    String verifyButton();

    @Message
    String verified();

    @Message
    String oldLink();

    @Message
    String oldLinkText();

    @Message
    String resetTitle();

    @Message
    String resetText();

    @Message
    String resetButton();

    @Message
    String resetSent();

    @Message
    String setPassword();

    @Message
    String passwordChanged();

    @Message
    String backToSignIn();

    @Message
    String invitationTitle();

    @Message
    String invitationText(String email);

    @Message
    String join();

    @Message
    String accountTitle();

    @Message
    String signInAddress();

    @Message
    String presentPassword();

    @Message
    String changePassword();

    @Message
    String secondFactor();

    @Message
    String secondFactorText();

    @Message
    String secondFactorIsOn();

    @Message
    String secondFactorSetUp();

    @Message
    String secondFactorEnd();

    @Message
    String secondFactorOff();

    @Message
    String enrolTitle();

    @Message
    String enrolText();

    @Message
    String enrolByHand();

    @Message
    String recoveryTitle();

    @Message
    String recoveryText();

    @Message
    String recoveryLeft(Long count);

    @Message
    String done();

    @Message
    String sessions();

    @Message
    String sessionBrowser();

    @Message
    String sessionIp();

    @Message
    String sessionSeen();

    @Message
    String sessionThis();

    @Message
    String sessionEnd();

    @Message
    String sessionEnded();

    @Message
    String sso();

    @Message
    String ssoText(String provider);

    @Message
    String ssoLink();

    @Message
    String notInvited();

    @Message
    String startTitle();

    @Message
    String startText();

    @Message
    String startTenant();

    @Message
    String startFind();

    @Message
    String startUnknown();

    @Message
    String mailsTitle();

    @Message
    String mailsText();

    @Message
    String mailsNone();

    @Message
    String mailsTo(String recipient);
}
