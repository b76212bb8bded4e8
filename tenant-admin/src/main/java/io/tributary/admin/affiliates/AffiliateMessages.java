package io.tributary.admin.affiliates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.ledger.AccountKind;
import io.tributary.program.Affiliate;
import io.tributary.program.Enrollment;
import io.tributary.tracking.link.TrackingLink;

/** The copy of the pages about affiliates and their links. */
@MessageBundle("affiliates")
interface AffiliateMessages {
    @Message
    String intro();

    @Message
    String newAffiliate();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String signUpPage();

    @Message
    String searchHint();

    @Message
    String anyStatus();

    @Message
    String number();

    @Message
    String country();

    @Message
    String since();

    @Message
    String status(Affiliate.Status status);

    @Message
    String profile();

    @Message
    String email();

    @Message
    String company();

    @Message
    String website();

    @Message
    String countryHint();

    @Message
    String locale();

    @Message
    String localeEn();

    @Message
    String localeIt();

    @Message
    String statusReason();

    @Message
    String balances();

    @Message
    String noBalances();

    @Message
    String account(AccountKind kind);

    @Message
    String programs();

    @Message
    String noPrograms();

    @Message
    String enroll();

    @Message
    String enrollment(Enrollment.Status status);

    @Message
    String resume();

    @Message
    String commissions();

    @Message
    String history();

    @Message
    String decide();

    @Message
    String approve();

    @Message
    String decline();

    @Message
    String suspend();

    @Message
    String block();

    @Message
    String suspendHint();

    @Message
    String blockHint();

    @Message
    String reasonHint();

    @Message
    String decided(String name);

    @Message
    String entered(String name);

    @Message
    String links();

    @Message
    String linksIntro();

    @Message
    String noLinks();

    @Message
    String noLinksText();

    @Message
    String newLink();

    @Message
    String linkName();

    @Message
    String linkNameHint();

    @Message
    String destination();

    @Message
    String destinationHint();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String url();

    @Message
    String linkStatus(TrackingLink.Status status);

    @Message
    String suspendLink();

    @Message
    String resumeLink();

    @Message
    String linkMade();

    @Message
    String qrCode();

    @Message
    String chooseAffiliate();
}
