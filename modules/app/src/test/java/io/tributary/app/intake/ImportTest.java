package io.tributary.app.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
class ImportTest {

    private static final String REAL = "{\"kind\": \"events\", \"dry_run\": false}";

    final TestTenant acme = TestTenant.blank();

    @Inject
    Stumbling stumbling;

    private record Bad(byte[] content, int code, String reason) {

        Bad(String content, int code, String reason) {
            this(content.getBytes(StandardCharsets.UTF_8), code, reason);
        }
    }

    @Test
    void a_file_that_is_no_table_is_refused_before_anything_is_taken_from_it() {
        var bad = List.of(
                new Bad("", 422, "empty_file"),
                new Bad("event,txid,txid\n", 422, "duplicate_column"),
                new Bad("event,,txid\n", 422, "bad_header"),
                new Bad("event,txid\nftd,1,2\nftd,2\nftd\n", 422, "ragged_rows"),
                new Bad("event,txid\n\"ftd,1\n", 422, "bad_csv"),
                new Bad("txid,amount\n1,60.00\n", 422, "missing_field"),
                new Bad("PK\3\4rest of an archive", 415, "not_csv"),
                new Bad("event,txid\nftd,1\0\n", 422, "bad_encoding"),
                new Bad("event,txid\nftd,1\n".getBytes(StandardCharsets.UTF_16), 422, "bad_encoding"),
                new Bad("event,txid\nftd,\u00E9\n".getBytes(Charset.forName("windows-1252")), 422, "bad_encoding"),
                new Bad("event,txid\n" + "ftd,1\n".repeat(200_001), 413, "too_many_rows"));

        assertAll(bad.stream()
                .<Executable>map(file -> () -> Upload.file(acme, file.content(), REAL)
                        .then()
                        .statusCode(file.code())
                        .body("reason", equalTo(file.reason()))));
        acme.request().get("/api/v1/imports").then().body("items", hasSize(0));
    }

    @Test
    void the_lines_of_ragged_rows_are_named() {
        Upload.file(acme, "event,txid\nftd,1,2\nftd,3\nftd\n", REAL)
                .then()
                .body("detail", containsString("Lines: 2, 4."));
    }

    @Test
    void semicolons_a_byte_order_mark_quotes_and_windows_line_ends_are_read() {
        var casino = new TestCasino(acme);
        var file = "\uFEFFevent;txid;customer_id;amount;currency\r\n\"deposit\";\"a;1\";p1;\"60.00\";EUR\r\n";

        Upload.run(acme, file, REAL).body("accepted", equalTo(1)).body("file", equalTo("rows.csv"));

        casino.tenant().request().get("/api/v1/events").then().body("items[0].txid", equalTo("a;1"));
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        new TestCasino(acme);
        var rows = IntStream.rangeClosed(1, 1_200)
                .mapToObj("deposit,%1$d,p%1$d,1.00,EUR\n"::formatted)
                .collect(Collectors.joining("", "event,txid,customer_id,amount,currency\n", ""));

        Upload.run(acme, rows, REAL).body("accepted", equalTo(1_200));
        Upload.run(acme, rows, REAL).body("accepted", equalTo(0)).body("duplicates", equalTo(1_200));
    }

    @Test
    void a_run_that_was_cut_off_goes_on_where_it_stood() {
        var rows = IntStream.rangeClosed(2, 1_500)
                .mapToObj("n%d\n"::formatted)
                .collect(Collectors.joining("", "name\n", ""));

        Upload.run(acme, rows, "{\"kind\": \"stumbling\", \"dry_run\": false}")
                .body("status", equalTo("done"))
                .body("accepted", equalTo(1_499));

        assertEquals(2, stumbling.begun.get());
        assertTrue(stumbling.taken.containsAll(
                IntStream.rangeClosed(2, 1_500).boxed().toList()));
        assertEquals(1, stumbling.taken.stream().filter(line -> line == 501).count());
    }

    @Test
    void refused_rows_come_as_a_table_without_formulas_and_without_card_numbers() {
        new TestCasino(acme);
        var file = "event,txid,customer_id,amount,currency\n=1+1,1,p1,1.00,EUR\ndeposit,4111111111111111,p1,1.00,EUR\n";
        String id = Upload.run(acme, file, REAL)
                .body("rejected", equalTo(2))
                .extract()
                .path("id");

        acme.request()
                .get("/api/v1/imports/" + id + "/errors.csv")
                .then()
                .statusCode(200)
                .body(containsString("2,unknown_event_type,event,"))
                .body(containsString("'=1+1 | 1"))
                .body(containsString("card_number_refused"))
                .body(not(containsString("4111")));
    }

    @Test
    void another_request_has_at_most_a_megabyte() {
        acme.request()
                .body("\"" + "x".repeat(1024 * 1024) + "\"")
                .post("/api/v1/events")
                .then()
                .statusCode(413)
                .body("reason", equalTo("too_large"));
    }
}
