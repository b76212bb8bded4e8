package io.tributary.app.identity;

import io.restassured.response.Response;
import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.Browser;
import io.tributary.testing.TestTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** People at the doors, as the tests of this package need them. */
@ApplicationScoped
class People {

    static final String PASSWORD = "correct horse battery";

    private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/\\S+)");

    private final Accounts accounts;
    private final Mails mails;

    People(Accounts accounts, Mails mails) {
        this.accounts = accounts;
        this.mails = mails;
    }

    void staff(TestTenant tenant, String email, Role role) {
        CurrentTenant.run(tenant.key(), () -> accounts.enter(email, "Ann", Locale.ENGLISH, PASSWORD, role, null));
    }

    /** The path of the link in the latest mail. */
    String mailedLink(TestTenant tenant) {
        var text =
                CurrentTenant.get(tenant.key(), () -> mails.latest(1).getFirst().text());
        var link = LINK.matcher(text);
        link.find();
        return link.group(1);
    }

    static Response signIn(Browser browser, String email, String password) {
        return browser.fill("/sign-in", Map.of("email", email, "password", password, "return", "/account"));
    }
}
