package io.tributary.admin.audit;

import io.tributary.admin.AdminMessages;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the audit log. */
@Singleton
class AuditNavigation implements Navigation {

    private final Language language;

    AuditNavigation(Language language) {
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public List<Link> links() {
        return List.of(new Link(
                "/admin/audit-log",
                "history",
                language.messages(AdminMessages.class).auditLog()));
    }
}
