package io.tributary.admin.programs;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to what is promoted, what it earns and who reports it. */
@Singleton
class ProgramNavigation implements Navigation {

    private final Language language;

    ProgramNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(AdminMessages.class);
        return List.of(new Link("/admin/programs", "layout-grid", words.programs()));
    }
}
