package io.tributary.admin.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.Capability;
import io.tributary.pages.Language;
import io.tributary.pages.Navigation;
import jakarta.inject.Singleton;
import java.util.List;

/** The way to who may come in, for those who decide about it. */
@Singleton
class AccessNavigation implements Navigation {

    private final SecurityIdentity identity;
    private final Language language;

    AccessNavigation(SecurityIdentity identity, Language language) {
        this.identity = identity;
        this.language = language;
    }

    @Override
    public String area() {
        return "/admin";
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public List<Link> links() {
        if (!identity.hasRole(Capability.ADMIN)) {
            return List.of();
        }
        var words = language.messages(AccessMessages.class);
        return List.of(
                new Link("/admin/staff", "users", words.staff()),
                new Link("/admin/api-keys", "key", words.apiKeys()),
                new Link("/admin/sign-in-settings", "lock", words.signInSettings()));
    }
}
