package io.tributary.app.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.Browser;
import io.tributary.testing.TestTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** The operator's people, signed in. */
@ApplicationScoped
class Office {

    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;

    Office(Accounts accounts) {
        this.accounts = accounts;
    }

    Browser signedIn(TestTenant tenant, Role role) {
        var email = role.name().toLowerCase(Locale.ROOT) + "@" + tenant.key() + ".example";
        CurrentTenant.run(tenant.key(), () -> accounts.enter(email, "Ann", Locale.ENGLISH, PASSWORD, role, null));
        var browser = new Browser(tenant);
        var answer = browser.fill("/sign-in", Map.of("email", email, "password", PASSWORD, "return", "/admin"));
        assertEquals(303, answer.statusCode(), "the door");
        return browser;
    }
}
