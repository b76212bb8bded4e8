package io.tributary.admin.affiliates;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to those who refer customers. */
@Singleton
class AffiliateNavigation implements Navigation {

    private final Language language;

    AffiliateNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(AdminMessages.class);
        return List.of(
                new Link("/admin/affiliates", "users", words.affiliates()),
                new Link("/admin/links", "link", words.links()));
    }
}
