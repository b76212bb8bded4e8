package io.tributary.admin.coupons;

import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the codes that customers type, beside links. */
@Singleton
class CouponNavigation implements Navigation {

    private final Language language;

    CouponNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 31;
    }

    @Override
    public List<Link> links() {
        return List.of(new Link(
                "/admin/coupons",
                "ticket",
                language.messages(CouponMessages.class).coupons()));
    }
}
