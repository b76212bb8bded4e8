package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tributary.app.intake.Upload;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row 28, CSV import with dry run: "dry run lists row errors and stores nothing; real run equals it". */
@QuarkusTest
class Row28CsvImportTest {

    private static final String FILE = """
            Order,What,Player,Sum,Cur
            1,ftd,p1,60.00,EUR
            2,deposit,p1,a lot,EUR
            3,nosuch,p1,10.00,EUR
            1,ftd,p1,60.00,EUR
            1,ftd,p1,61.00,EUR
            4,deposit,p2,20.00,EUR
            """;

    private static final String DRY_RUN = """
            {"kind": "events", "columns": {
                "txid": "Order", "event": "What", "customer_id": "Player", "amount": "Sum", "currency": "Cur"}}""";

    TestCasino casino;

    @BeforeEach
    void open() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void dry_run_lists_row_errors_and_stores_nothing_and_the_real_run_equals_it() {
        var dry = Upload.run(casino.tenant(), FILE, DRY_RUN).extract().jsonPath();

        assertEquals(List.of(6, 2, 1, 3), counts(dry));
        var refused = errors(dry);
        assertEquals(List.of(3, 4, 6), refused.getList("items.line"));
        assertEquals(List.of("bad_amount", "unknown_event_type", "conflict"), refused.getList("items.reason"));
        casino.tenant().request().get("/api/v1/events").then().body("items", hasSize(0));
        casino.tenant().request().get("/api/v1/inbound-requests").then().body("items", hasSize(0));

        var real = Upload.again(casino.tenant(), dry.getString("id")).extract().jsonPath();

        assertEquals(counts(dry), counts(real));
        assertEquals(refused.getList("items"), errors(real).getList("items"));
        casino.tenant()
                .request()
                .get("/api/v1/events")
                .then()
                .body("items", hasSize(2))
                .body("items[0].channel", equalTo("import"));
    }

    private static List<Integer> counts(JsonPath job) {
        return List.of(job.getInt("done"), job.getInt("accepted"), job.getInt("duplicates"), job.getInt("rejected"));
    }

    private JsonPath errors(JsonPath job) {
        return casino.tenant()
                .request()
                .get("/api/v1/imports/" + job.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
