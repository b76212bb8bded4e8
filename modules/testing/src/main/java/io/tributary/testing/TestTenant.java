package io.tributary.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An operator of its own for one test, made through the front door: nothing is cleaned up and nothing is shared, and a
 * test that sees foreign rows has found a leak.
 */
public final class TestTenant {

    public static final String PLATFORM_KEY = "platform-key-for-tests";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    private final String key;
    private final Map<String, String> wanted;
    private @Nullable String apiKey;

    private TestTenant(String template, String timeZone, String currency) {
        key = "t" + RUN + "-" + COUNT.incrementAndGet();
        wanted = Map.of(
                "key", key,
                "name", "Operator " + key,
                "time_zone", timeZone,
                "currency", currency,
                "template", template);
    }

    /** Without programs or event types, in Malta and in euro. */
    public static TestTenant blank() {
        return new TestTenant("blank", "Europe/Malta", "EUR");
    }

    /** As the template makes it. */
    public static TestTenant of(String template) {
        return new TestTenant(template, "Europe/Malta", "EUR");
    }

    public String key() {
        apiKey();
        return key;
    }

    /** Opens the tenant when it is first asked for: a test's fields are made before the address is known. */
    public String apiKey() {
        if (apiKey == null) {
            apiKey = given().auth()
                    .preemptive()
                    .oauth2(PLATFORM_KEY)
                    .contentType(ContentType.JSON)
                    .body(wanted)
                    .post("/api/v1/tenants")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("api_key");
        }
        return apiKey;
    }

    /** The tenant's own host, as in the Host header. */
    public String host() {
        return key() + ".tributary.test";
    }

    /** A JSON request to the API with the tenant's first key, which may do everything. */
    public RequestSpecification request() {
        return given().auth().preemptive().oauth2(apiKey()).contentType(ContentType.JSON);
    }

    /** A request to the tenant's own host by somebody who has not signed in. */
    public RequestSpecification visitor() {
        return given().header("Host", host()).redirects().follow(false);
    }
}
