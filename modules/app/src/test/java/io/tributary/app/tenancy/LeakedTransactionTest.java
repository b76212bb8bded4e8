package io.tributary.app.tenancy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeakedTransactionTest {

    /** More than there are threads, so that the one with the leak gets a request again. */
    private static final int REQUESTS = 2_000;

    @Test
    void whoever_comes_to_a_thread_with_an_open_transaction_is_asked_to_come_again_once() {
        given().post("/leak").then().statusCode(200);

        int refused = 0;
        for (int i = 0; i < REQUESTS && refused == 0; i++) {
            if (given().get("/leak").statusCode() == 503) {
                refused++;
            }
        }

        assertEquals(1, refused, "the thread with the leak was never seen again");
        for (int i = 0; i < 50; i++) {
            assertTrue(given().get("/leak").statusCode() == 200);
        }
    }
}
