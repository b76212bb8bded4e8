package io.tributary.admin.traffic;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import java.time.DayOfWeek;

/** The copy of the pages about visitors. */
@MessageBundle("traffic")
interface TrafficMessages {
    @Message
    String title();

    @Message
    String intro();

    @Message
    String introLink();

    @Message
    String audience();

    @Message
    String audienceIntro();

    @Message
    String noDatabase();

    @Message
    String countries();

    @Message
    String exceptCountries();

    @Message
    String countriesHint();

    @Message
    String devices();

    @Message
    String platforms();

    @Message
    String browsers();

    @Message
    String hours();

    @Message
    String hoursHint(String zone);

    @Message
    String from();

    @Message
    String to();

    @Message
    String everyDay();

    @Message
    String fallbackUrl();

    @Message
    String fallbackUrlHint();

    @Message
    String rules();

    @Message
    String rulesIntro();

    @Message
    String weight();

    @Message
    String atCertainHours();

    @Message
    String addRow();

    @Message
    String caps();

    @Message
    String capsIntro();

    @Message
    String scope();

    @Message
    String period();

    @Message
    String clicks();

    @Message
    String uniqueHours();

    @Message
    String uniqueHoursHint();

    @Message
    String device(Device device);

    @Message
    String platform(Platform platform);

    @Message
    String browser(Browser browser);

    @Message
    String day(DayOfWeek day);

    @Message
    String capScope(ClickCap.Scope scope);

    @Message
    String capPeriod(ClickCap.Period period);
}
