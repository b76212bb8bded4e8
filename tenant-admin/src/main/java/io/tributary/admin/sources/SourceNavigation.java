package io.tributary.admin.sources;

import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the files that were brought. */
@Singleton
class SourceNavigation implements Navigation {

    private final Language language;

    SourceNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public List<Link> links() {
        return List.of(new Link(
                "/admin/imports",
                "file-import",
                language.messages(SourceMessages.class).imports()));
    }
}
