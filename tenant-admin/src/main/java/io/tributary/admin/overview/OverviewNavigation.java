package io.tributary.admin.overview;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way back to the overview. */
@Singleton
class OverviewNavigation implements Navigation {

    private final Language language;

    OverviewNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<Link> links() {
        return List.of(new Link(
                "/admin", "dashboard", language.messages(AdminMessages.class).overview()));
    }
}
