package io.tributary.admin.money;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to what is earned and paid. */
@Singleton
class MoneyNavigation implements Navigation {

    private final Language language;

    MoneyNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(AdminMessages.class);
        return List.of(
                new Link("/admin/commissions", "coins", words.commissions()),
                new Link("/admin/statements", "file-invoice", words.statements()),
                new Link("/admin/payouts", "building-bank", words.payouts()),
                new Link("/admin/ledger", "scale", words.ledger()));
    }
}
