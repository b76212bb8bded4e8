package io.tributary.app.identity;

import static io.tributary.app.identity.People.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessPagesTest {

    private static final String OWNER = "owner@acme.example";

    final TestTenant acme = TestTenant.blank();

    @Inject
    People people;

    @Test
    void an_owner_invites_somebody_who_joins() {
        var owner = signedIn(OWNER, Role.OWNER);
        owner.fill("/admin/staff", Map.of("email", "Bob@acme.example", "role", "ANALYST"))
                .then()
                .statusCode(303);

        var bob = new Browser(acme);
        var link = people.mailedLink(acme);
        bob.get(link).then().statusCode(200).body(containsString("bob@acme.example"));
        bob.post("/invitation", Map.of("token", link.split("token=")[1], "name", "Bob", "password", PASSWORD))
                .then()
                .statusCode(303);

        bob.get("/account").then().statusCode(200);
        bob.get("/").then().header("Location", endsWith("/admin"));
        bob.get("/admin/staff").then().statusCode(403);
        owner.get("/admin/staff").then().body(containsString("bob@acme.example"));
    }

    @Test
    void who_is_removed_is_out_at_once() {
        var owner = signedIn(OWNER, Role.OWNER);
        var bob = signedIn("bob@acme.example", Role.MANAGER);
        var members = acme.request().get("/api/v1/staff").then().statusCode(200).extract();
        String id = members.path("members.find { it.email == 'bob@acme.example' }.id");
        owner.get("/admin/staff");

        owner.post("/admin/staff/" + id + "/removal", Map.of()).then().statusCode(303);

        bob.get("/account").then().statusCode(303);
        People.signIn(bob, "bob@acme.example", PASSWORD).then().statusCode(422);
    }

    @Test
    void there_is_always_an_owner_and_only_owners_make_owners() {
        var admin = signedIn("admin@acme.example", Role.ADMIN);
        signedIn(OWNER, Role.OWNER);
        String owner = acme.request()
                .get("/api/v1/staff")
                .path("members.find { it.role == 'owner' || it.role == 'OWNER' }.id");
        admin.get("/admin/staff").then().statusCode(200);

        admin.post("/admin/staff/" + owner + "/removal", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Only an owner"));
        acme.request().delete("/api/v1/staff/{id}", owner).then().statusCode(409);
    }

    @Test
    void a_key_is_shown_once() {
        var owner = signedIn(OWNER, Role.OWNER);
        owner.fill("/admin/api-keys", Map.of("name", "Warehouse", "capabilities", "view"))
                .then()
                .statusCode(200)
                .body(containsString(acme.key() + "_"));

        owner.get("/admin/api-keys")
                .then()
                .statusCode(200)
                .body(containsString("Warehouse"))
                .body(not(containsString(acme.key() + "_")));
    }

    @Test
    void the_provider_is_kept_and_its_secret_is_not_shown() {
        var owner = signedIn(OWNER, Role.OWNER);
        owner.fill(
                        "/admin/sign-in-settings",
                        Map.of(
                                "name", "Acme login",
                                "issuer", "https://login.acme.example",
                                "client_id", "tributary",
                                "client_secret", "hush-hush",
                                "enabled", "on"))
                .then()
                .statusCode(303);

        owner.get("/admin/sign-in-settings")
                .then()
                .statusCode(200)
                .body(containsString("https://login.acme.example"))
                .body(not(containsString("hush-hush")));
        new Browser(acme).get("/sign-in").then().body(containsString("Acme login"));
    }

    private Browser signedIn(String email, Role role) {
        people.staff(acme, email, role);
        var browser = new Browser(acme);
        People.signIn(browser, email, PASSWORD);
        return browser;
    }
}
