package io.tributary.admin.credit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.policy.Cap;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.Treatment;

/** The copy of the pages about credit. */
@MessageBundle("credit")
interface CreditMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String model();

    @Message
    String modelHint();

    @Message
    String modelName(ClickModel model);

    @Message
    String evidence();

    @Message
    String evidenceHint();

    @Message
    String evidenceName(Evidence evidence);

    @Message
    String place(int place);

    @Message
    String bindBy();

    @Message
    String bindByHint();

    @Message
    String eventWindows();

    @Message
    String eventWindowsHint();

    @Message
    String eventType();

    @Message
    String window();

    @Message
    String suspicions();

    @Message
    String minimumClickAge();

    @Message
    String minimumClickAgeHint();

    @Message
    String tooFast();

    @Message
    String selfReferral();

    @Message
    String sameAddress();

    @Message
    String existingCustomers();

    @Message
    String newCustomerField();

    @Message
    String newCustomerFieldHint();

    @Message
    String treatment(Treatment treatment);

    @Message
    String caps();

    @Message
    String capsHint();

    @Message
    String anyEvent();

    @Message
    String scope();

    @Message
    String scopeName(Cap.Scope scope);

    @Message
    String onlyAffiliate();

    @Message
    String period();

    @Message
    String periodName(Cap.Period period);

    @Message
    String most();

    @Message
    String addWindow();

    @Message
    String addCap();

    @Message
    String reason();

    @Message
    String saved();

    @Message
    String versions();

    @Message
    String version(int number);

    @Message
    String sinceEver();

    @Message
    String reassign();

    @Message
    String reassignIntro();

    @Message
    String affiliate();

    @Message
    String affiliateHint();

    @Message
    String effectiveAt();

    @Message
    String effectiveAtHint();

    @Message
    String reassigned();

    @Message
    String decisions();

    @Message
    String nobody();

    @Message
    String take();
}
