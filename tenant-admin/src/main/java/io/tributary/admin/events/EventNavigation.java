package io.tributary.admin.events;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to what is reported, and by whom. */
@Singleton
class EventNavigation implements Navigation {

    private final Language language;

    EventNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(AdminMessages.class);
        return List.of(
                new Link("/admin/integrations", "plug", words.integrations()),
                new Link("/admin/events", "activity", words.events()),
                new Link("/admin/inbound-requests", "mailbox-off", words.inbound()));
    }
}
