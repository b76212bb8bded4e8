package io.tributary.admin.migration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.migration.OpeningBalance;
import io.tributary.migration.ShadowRow;

/** The copy of coming from another system. */
@MessageBundle("migration")
interface MigrationMessages {
    @Message
    String migration();

    @Message
    String intro();

    @Message
    String step();

    @Message
    String soFar();

    @Message
    String done();

    @Message
    String open();

    @Message
    String begin();

    @Message
    String affiliates();

    @Message
    String affiliatesText();

    @Message
    String shapes();

    @Message
    String shapesText();

    @Message
    String links();

    @Message
    String linksText();

    @Message
    String clicks();

    @Message
    String clicksText();

    @Message
    String balances();

    @Message
    String balancesText();

    @Message
    String shadow();

    @Message
    String shadowText();

    @Message
    String toBalances();

    @Message
    String shapesIntro();

    @Message
    String noShapes();

    @Message
    String noShapesText();

    @Message
    String address();

    @Message
    String renames();

    @Message
    String newShape();

    @Message
    String preset();

    @Message
    String presetHint();

    @Message
    String path();

    @Message
    String pathHint();

    @Message
    String parameters();

    @Message
    String parametersHint();

    @Message
    String renamed();

    @Message
    String renamedHint();

    @Message
    String forget();

    @Message
    String shapeMade();

    @Message
    String shapeDeleted();

    @Message
    String balancesIntro();

    @Message
    String noBalances();

    @Message
    String noBalancesText();

    @Message
    String sendBalances();

    @Message
    String asOf();

    @Message
    String sentBy();

    @Message
    String decidedBy();

    @Message
    String agree();

    @Message
    String declineBalance();

    @Message
    String balanceBooked();

    @Message
    String balanceDeclined();

    @Message
    String shadowIntro();

    @Message
    String noShadow();

    @Message
    String noShadowText();

    @Message
    String sendShadow();

    @Message
    String agrees();

    @Message
    String day();

    @Message
    String theirs();

    @Message
    String ours();

    @Message
    String clicksCounted();

    @Message
    String conversions();

    @Message
    String commission();

    @Message
    String from();

    @Message
    String to();

    @Message
    String tolerance();

    @Message
    String tolerancePercent();

    @Message
    String eventOf();

    @Message
    String compare();

    @Message
    String asCsv();

    @Message
    String total();

    @Message
    String plans();

    @Message
    String plansText();

    @Message
    String customers();

    @Message
    String customersText();

    @Message
    String waiting(long count);

    @Message
    String toLookInto(long count);

    @Message
    String verdict(ShadowRow.Verdict verdict);

    @Message
    String balanceStatus(OpeningBalance.Status status);
}
