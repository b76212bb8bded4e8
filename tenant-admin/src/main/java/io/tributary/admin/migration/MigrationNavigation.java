package io.tributary.admin.migration;

import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way in for who comes from another system. */
@Singleton
class MigrationNavigation implements Navigation {

    private final Language language;

    MigrationNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 78;
    }

    @Override
    public List<Link> links() {
        return List.of(new Link(
                "/admin/migration",
                "transfer-in",
                language.messages(MigrationMessages.class).migration()));
    }
}
