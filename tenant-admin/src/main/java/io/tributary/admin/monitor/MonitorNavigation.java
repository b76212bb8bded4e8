package io.tributary.admin.monitor;

import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to what came in, who fell silent, and what is wrong with an address. */
@Singleton
class MonitorNavigation implements Navigation {

    private final Language language;

    MonitorNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 41;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(MonitorMessages.class);
        return List.of(
                new Link("/admin/inbound-log", "radar-2", words.log()),
                new Link("/admin/silence", "bell", words.silence()),
                new Link("/admin/postback-check", "stethoscope", words.check()));
    }
}
