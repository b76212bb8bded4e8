package io.tributary.admin.plans;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to what affiliates are paid for. */
@Singleton
class PlanNavigation implements Navigation {

    private final Language language;

    PlanNavigation(Language language) {
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
                "/admin/plans",
                "percentage",
                language.messages(AdminMessages.class).plans()));
    }
}
