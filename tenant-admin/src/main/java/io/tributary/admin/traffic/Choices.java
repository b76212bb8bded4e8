package io.tributary.admin.traffic;

import io.quarkus.qute.TemplateData;
import io.tributary.pages.Option;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What there is to choose from, in the reader's language. */
@TemplateData
record Choices(
        List<Option> devices,
        List<Option> platforms,
        List<Option> browsers,
        List<Option> days,
        List<Option> scopes,
        List<Option> periods) {

    static Choices of(TrafficMessages words) {
        return new Choices(
                options(Device.values(), words::device),
                options(Platform.values(), words::platform),
                options(Browser.values(), words::browser),
                options(DayOfWeek.values(), words::day),
                options(ClickCap.Scope.values(), words::capScope),
                options(ClickCap.Period.values(), words::capPeriod));
    }

    private static <E extends Enum<E>> List<Option> options(E[] constants, Function<E, String> label) {
        return Stream.of(constants)
                .map(constant -> new Option(constant.name().toLowerCase(Locale.ROOT), label.apply(constant)))
                .toList();
    }
}
