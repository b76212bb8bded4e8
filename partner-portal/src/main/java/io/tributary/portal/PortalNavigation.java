package io.tributary.portal;

import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way through the portal. Who is not let in yet sees nothing of what there is not yet for it. */
@Singleton
class PortalNavigation implements Navigation {

    private final CurrentAffiliate affiliate;
    private final Language language;

    PortalNavigation(CurrentAffiliate affiliate, Language language) {
        this.affiliate = affiliate;
        this.language = language;
    }

    @Override
    public String area() {
        return "/portal";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(PortalMessages.class);
        if (affiliate.isPending()) {
            return List.of(
                    new Link("/portal/application", "hourglass", words.application()),
                    new Link("/portal/profile", "id", words.profile()));
        }
        return List.of(
                new Link("/portal", "home", words.dashboard()),
                new Link("/portal/programs", "layout-grid", words.programs()),
                new Link("/portal/links", "link", words.links()),
                new Link("/portal/coupons", "ticket", words.coupons()),
                new Link("/portal/conversions", "bolt", words.conversions()),
                new Link("/portal/statements", "file-text", words.statements()),
                new Link("/portal/payouts", "cash", words.payouts()),
                new Link("/portal/postbacks", "webhook", words.postbacks()),
                new Link("/portal/profile", "id", words.profile()),
                new Link("/portal/api-keys", "key", words.apiKeys()));
    }
}
