package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tributary.app.intake.Upload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows 57 to 62 of the catalogue of bad inputs: files. What is wrong with a file as such is answered before anything is
 * taken from it; what is wrong with a row is kept with its line among the errors of the import. A run that is cut off (row
 * 61) stands in {@code io.tributary.app.intake.ImportTest}.
 */
@QuarkusTest
class BadFileTest {

    private static final String REAL = "{\"kind\": \"events\", \"dry_run\": false}";
    private static final String HEADER = "event,txid,customer_id,amount,currency\n";
    private static final String ROW = "ftd,1,p1,60.00,EUR\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static @Nullable Casino untouched;

    /**
     * A file that is refused as a whole.
     *
     * @param detail what the sentence for people has to name
     */
    record BadFile(int row, String what, byte[] content, int status, String reason, String detail) {

        @Override
        public String toString() {
            return "row %d: %s".formatted(row, what);
        }
    }

    static List<BadFile> files() {
        return List.of(
                bad(57, "200,001 rows", HEADER + ROW.repeat(200_001), 413, "too_many_rows"),
                bad(57, "a row that takes more than half of the file", HEADER + "x".repeat(17_000_000), 422, "bad_csv"),
                bad(59, "a delimiter that nobody knows", (HEADER + ROW).replace(',', '^'), 422, "missing_field"),
                bad(59, "no header", ROW + ROW.replace('1', '2'), 422, "missing_field"),
                bad(59, "a name twice", HEADER.replace("amount", "txid") + ROW, 422, "duplicate_column"),
                bad(59, "a column without a name", HEADER.replace("amount", "") + ROW, 422, "bad_header"),
                new BadFile(
                        59,
                        "ragged rows",
                        (HEADER + ROW + "ftd,2\n" + ROW + "ftd,3,p1,1,EUR,x\n").getBytes(UTF_8),
                        422,
                        "ragged_rows",
                        "Lines: 3, 5."),
                bad(59, "a quote that is not closed", HEADER + "\"ftd,1,p1,60.00,EUR\n", 422, "bad_csv"),
                bad(59, "nothing", "", 422, "empty_file"),
                of(60, "UTF-16", (HEADER + ROW).getBytes(UTF_16), 422, "bad_encoding"),
                of(
                        60,
                        "Windows-1252",
                        (HEADER + ROW.replace("p1", "J\u00F6rg")).getBytes(WINDOWS),
                        422,
                        "bad_encoding"),
                bad(60, "a zero byte", HEADER + ROW.replace("p1", "p\0"), 422, "bad_encoding"),
                bad(62, "an archive or a new spreadsheet", "PK\3\4" + ROW, 415, "not_csv"),
                of(62, "an old spreadsheet", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 415, "not_csv"));
    }

    private static Casino untouched() {
        if (untouched == null) {
            untouched = new Casino();
        }
        return untouched;
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_before_anything_is_taken_from_it(BadFile file) {
        var casino = untouched();

        Upload.file(casino.tenant, file.content(), REAL)
                .then()
                .statusCode(file.status())
                .body("reason", equalTo(file.reason()))
                .body("detail", containsString(file.detail()));

        casino.get("/api/v1/imports").body("items", hasSize(0));
        casino.get("/api/v1/events").body("items", hasSize(0));
    }

    /** Row 57. The answer does not wait for the file. */
    @Test
    void row_57_a_hundred_megabytes_are_refused_when_they_are_announced() throws IOException {
        var head = """
                POST /api/v1/imports HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: %d\r
                \r
                """.formatted(untouched().tenant.apiKey(), 100 << 20);

        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertTrue(answer.readLine().startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    void row_57_a_row_of_more_than_64_kb_is_an_error_of_that_row() {
        var casino = new Casino();

        String id = Upload.run(casino.tenant, HEADER + ROW.replace("p1", "p".repeat(65_600)) + ROW, REAL)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        casino.get("/api/v1/imports/" + id + "/errors")
                .body("items.line", equalTo(List.of(2)))
                .body("items.reason", equalTo(List.of("row_too_long")));
    }

    @Test
    void row_58_cells_that_begin_like_formulas_are_data_and_get_an_apostrophe_on_their_way_out() {
        var casino = new Casino();
        var cells = List.of("=cmd|'/C", "+1", "-1", "@x");
        var good = cells.stream().map(cell -> "ftd,\"" + cell + "\",p1,60.00,EUR\n");
        var bad = List.of("=1+1", "+1", "-1", "@x", "\tx", "\"\rx\"").stream().map(cell -> cell + ",n,p1,60.00,EUR\n");
        var file = HEADER + good.collect(Collectors.joining()) + bad.collect(Collectors.joining());

        String id = Upload.run(casino.tenant, file, REAL)
                .body("accepted", equalTo(4))
                .body("rejected", equalTo(6))
                .extract()
                .path("id");

        casino.get("/api/v1/events").body("items.txid", containsInAnyOrder(cells.toArray()));
        var errors = casino.get("/api/v1/imports/" + id + "/errors.csv")
                .statusCode(200)
                .extract()
                .asString();
        for (var start : List.of("'=1+1 |", "'+1 |", "'-1 |", "'@x |", "'\tx |", "\"'\rx |")) {
            assertEquals(2, errors.split(Pattern.quote(start), -1).length, errors);
        }
    }

    /** Row 60. Old line ends and a byte order mark are told for what they are. */
    @Test
    void row_60_text_that_can_be_read_is_read_as_it_was_written() {
        var casino = new Casino();

        var file = "\uFEFF" + HEADER.replace("currency", "currency,payment_method") + "ftd,1,p1,60.00,EUR,J\u00F6rg\n";
        Upload.run(casino.tenant, file.replace('\n', '\r'), REAL).body("accepted", equalTo(1));

        String id = casino.get("/api/v1/events").extract().path("items[0].id");
        assertTrue(casino.get("/api/v1/events/" + id).extract().asString().contains("\"J\u00F6rg\""));
    }

    @Test
    void row_61_the_same_file_twice_adds_nothing() {
        var casino = new Casino();
        var file = IntStream.rangeClosed(1, 1_000)
                .mapToObj("ftd,%1$d,p%1$d,1.00,EUR\n"::formatted)
                .collect(Collectors.joining("", HEADER, ""));

        Upload.run(casino.tenant, file, REAL).body("accepted", equalTo(1_000));

        Upload.run(casino.tenant, file, REAL).body("accepted", equalTo(0)).body("duplicates", equalTo(1_000));
    }

    @Test
    void row_62_of_a_name_that_is_a_path_only_its_last_part_is_shown() {
        var casino = new Casino();

        for (var name : List.of("../../x.csv", "..\\..\\x.csv", "/etc/x.csv")) {
            given().auth()
                    .preemptive()
                    .oauth2(casino.tenant.apiKey())
                    .multiPart("file", name, (HEADER + ROW).getBytes(UTF_8), "text/csv")
                    .multiPart("settings", REAL, "application/json")
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(201);
        }

        casino.get("/api/v1/imports").body("items.file", equalTo(Collections.nCopies(3, "x.csv")));
    }

    private static BadFile bad(int row, String what, String content, int status, String reason) {
        return of(row, what, content.getBytes(UTF_8), status, reason);
    }

    private static BadFile of(int row, String what, byte[] content, int status, String reason) {
        return new BadFile(row, what, content, status, reason, "");
    }
}
