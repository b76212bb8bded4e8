package io.tributary.admin.domains;

import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.Capability;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to the tenant's own hosts, for those who decide about them. */
@Singleton
class DomainNavigation implements Navigation {

    private final SecurityIdentity identity;
    private final Language language;

    DomainNavigation(SecurityIdentity identity, Language language) {
        this.identity = identity;
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 91;
    }

    @Override
    public List<Link> links() {
        var words = language.messages(DomainMessages.class);
        return identity.hasRole(Capability.ADMIN)
                ? List.of(new Link("/admin/domains", "world", words.domains()))
                : List.of();
    }
}
