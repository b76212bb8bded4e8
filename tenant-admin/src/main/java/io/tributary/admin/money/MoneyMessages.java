package io.tributary.admin.money;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.commissions.Commission;
import io.tributary.payouts.Payout;
import io.tributary.payouts.StatementLine;

/** The copy of the pages about what is earned, stated and paid. */
@MessageBundle("money")
interface MoneyMessages {
    @Message
    String commissionsIntro();

    @Message
    String noCommissions();

    @Message
    String noCommissionsText();

    @Message
    String seePlans();

    @Message
    String earned();

    @Message
    String held();

    @Message
    String commissionStatus(Commission.Status status);

    @Message
    String component();

    @Message
    String plan();

    @Message
    String version(int number);

    @Message
    String why();

    @Message
    String explanation(String amount);

    @Message
    String inWords();

    @Message
    String calculation();

    @Message
    String rounding();

    @Message
    String factsUsed();

    @Message
    String factsLeftOut(int count);

    @Message
    String takenBackBy();

    @Message
    String whatIsLeft();

    @Message
    String qualifiedBy();

    @Message
    String rule();

    @Message
    String credit();

    @Message
    String net();

    @Message
    String corrects();

    @Message
    String earlierLine();

    @Message
    String statementsIntro();

    @Message
    String noStatements();

    @Message
    String noStatementsText();

    @Message
    String closeMonth();

    @Message
    String month();

    @Message
    String monthHint();

    @Message
    String closeNow();

    @Message
    String closed(String month);

    @Message
    String closedAt();

    @Message
    String opening();

    @Message
    String earnedSum();

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
    String sort(StatementLine.Sort sort);

    @Message
    String download();

    @Message
    String payoutsIntro();

    @Message
    String noPayouts();

    @Message
    String noPayoutsText();

    @Message
    String payoutStatus(Payout.Status status);

    @Message
    String approve();

    @Message
    String approvedAt();

    @Message
    String approved();

    @Message
    String markPaid();

    @Message
    String reference();

    @Message
    String markedPaid();

    @Message
    String stop();

    @Message
    String stopReason();

    @Message
    String stopped();

    @Message
    String fourEyes();

    @Message
    String files();

    @Message
    String makeFile();

    @Message
    String madeFile();

    @Message
    String noFiles();

    @Message
    String payoutCount(int count);

    @Message
    String statement();

    @Message
    String anyStatus();

    @Message
    String ledgerIntro();

    @Message
    String trialBalance();

    @Message
    String account();

    @Message
    String balance();

    @Message
    String inBalance();

    @Message
    String notInBalance();

    @Message
    String transfers();

    @Message
    String from();

    @Message
    String to();

    @Message
    String emptyBooks();

    @Message
    String emptyBooksText();

    @Message
    String asOf();

    @Message
    String seals();

    @Message
    String sealsIntro();

    @Message
    String latestSeal();

    @Message
    String hash();

    @Message
    String hashHint();

    @Message
    String transferCount(long count);

    @Message
    String checkBooks();

    @Message
    String checkIntro();

    @Message
    String noSeals();

    @Message
    String noSealsText();

    @Message
    String allIntact();

    @Message
    String notIntact();

    @Message
    String notIntactText();

    @Message
    String day();

    @Message
    String intact();

    @Message
    String rowsChanged();

    @Message
    String chainBroken();

    @Message
    String earlierDays();
}
