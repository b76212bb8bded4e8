package io.tributary.app.portal;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.tributary.identity.Accounts;
import io.tributary.identity.ApiKeys;
import io.tributary.identity.Role;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.testing.Browser;
import io.tributary.testing.TestTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People and machines of affiliates, as the tests of this package need them. */
@ApplicationScoped
class Partners {

    private static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final ApiKeys keys;

    Partners(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** The browser of somebody of the affiliate who has signed in. */
    Browser signIn(TestTenant tenant, String affiliate, String email) {
        CurrentTenant.run(
                tenant.key(),
                () -> accounts.enter(
                        email, "Ann", Locale.ENGLISH, PASSWORD, Role.AFFILIATE_OWNER, UUID.fromString(affiliate)));
        var browser = new Browser(tenant);
        browser.fill("/sign-in", Map.of("email", email, "password", PASSWORD, "return", "/portal"))
                .then()
                .statusCode(303);
        return browser;
    }

    /** A key of one of the affiliate's machines. */
    String key(TestTenant tenant, String affiliate) {
        return CurrentTenant.get(
                tenant.key(),
                () -> keys.issue("Tracker", Set.of(Capability.PARTNER), UUID.fromString(affiliate))
                        .secret());
    }

    static RequestSpecification with(String key) {
        return given().auth().preemptive().oauth2(key).contentType("application/json");
    }
}
