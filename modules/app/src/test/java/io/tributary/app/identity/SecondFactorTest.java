package io.tributary.app.identity;

import static io.tributary.app.identity.People.PASSWORD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.identity.Role;
import io.tributary.testing.Browser;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorTest {

    private static final String ANN = "ann@acme.example";
    private static final Pattern SECRET = Pattern.compile("value=\"([A-Z2-7]{32})\"");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li>([a-z2-7]{4}(-[a-z2-7]{4}){3})</li>");

    final TestTenant acme = TestTenant.blank();
    Browser browser;

    @Inject
    People people;

    @Inject
    TestClock clock;

    @BeforeEach
    void sign_in() {
        people.staff(acme, ANN, Role.OWNER);
        browser = new Browser(acme);
        People.signIn(browser, ANN, PASSWORD);
        browser.get("/account");
        browser.post("/account/second-factor", Map.of()).then().statusCode(303);
    }

    @Test
    void once_confirmed_a_sign_in_takes_a_code() throws Exception {
        var secret = secret();
        browser.post("/account/second-factor/new", Map.of("code", code(secret)))
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(1));

        var next = new Browser(acme);
        People.signIn(next, ANN, PASSWORD).then().statusCode(303).header("Location", containsString("/sign-in/code"));
        next.get("/account").then().statusCode(303);
        next.fill("/sign-in/code", Map.of("code", "000000", "return", "/account"))
                .then()
                .statusCode(422);
        next.fill("/sign-in/code", Map.of("code", code(secret), "return", "/account"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account"));
        next.get("/account").then().statusCode(200);
    }

    @Test
    void a_code_counts_once() throws Exception {
        var secret = secret();
        var code = code(secret);
        browser.post("/account/second-factor/new", Map.of("code", code)).then().statusCode(200);

        var next = new Browser(acme);
        People.signIn(next, ANN, PASSWORD);

        next.fill("/sign-in/code", Map.of("code", code, "return", "/")).then().statusCode(422);
    }

    @Test
    void a_recovery_code_counts_once() throws Exception {
        var page = browser.post("/account/second-factor/new", Map.of("code", code(secret())))
                .asString();
        var found = RECOVERY_CODE.matcher(page);
        found.find();

        var next = new Browser(acme);
        People.signIn(next, ANN, PASSWORD);
        next.fill("/sign-in/code", Map.of("code", found.group(1), "return", "/"))
                .then()
                .statusCode(303);
        People.signIn(next, ANN, PASSWORD);
        next.fill("/sign-in/code", Map.of("code", found.group(1), "return", "/"))
                .then()
                .statusCode(422);
    }

    private String secret() {
        var found = SECRET.matcher(browser.get("/account/second-factor/new").asString());
        found.find();
        return found.group(1);
    }

    private String code(String secret) throws InvalidKeyException {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, clock.instant());
    }
}
