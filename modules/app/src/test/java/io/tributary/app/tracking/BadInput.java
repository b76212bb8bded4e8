package io.tributary.app.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/**
 * One line of the catalogue of bad inputs: what is sent, and what has to come of it. {@code {key}}, {@code {code}} and
 * {@code {host}} stand for those of the casino that is asked; each report has a txid of its own.
 *
 * @param row of the catalogue
 * @param door by which it comes
 * @param said query, or body
 * @param status of HTTP
 * @param reason in the answer or, for a pixel, in the quarantine; empty where nothing is wrong
 * @param headers further ones
 */
record BadInput(int row, String what, Door door, byte[] said, int status, String reason, List<String> headers) {

    /** By which way it comes. */
    enum Door {
        CLICK,
        PIXEL,
        S2S,
        JSON,
        /** JSON under another type, or none. */
        OTHER_BODY
    }

    private static final String FTD = "event=ftd&txid={n}&customer_id=p1&amount=60.00&currency=EUR";
    private static final Map<String, String> PARTS =
            Map.of("txid", "txid={n}", "amount", "amount=60.00", "currency", "currency=EUR", "event", "event=ftd");
    private static final String REPORT =
            "{\"event\": \"ftd\", \"txid\": \"{n}\", \"amount\": \"60.00\", \"currency\": \"EUR\"%s}";

    static List<BadInput> all() {
        return List.of(
                click(2, "a deep link to another host", "url=https://evil.example/", 400),
                click(2, "a deep link without a scheme", "url=//evil.example/", 400),
                click(2, "a deep link with a backslash", "url=/%5Cevil.example/", 400),
                click(2, "a deep link without slashes", "url=https:evil.example", 400),
                click(2, "a parameter that others redirect by", "to=//evil.example", 302),
                click(4, "a line break for the headers", "sub1=x%0d%0aSet-Cookie:%20y=z", 302),
                click(5, "a sub id of 3,900 characters", "sub1=" + "x".repeat(3_900), 302),
                click(5, "a sub id of 20 KB", "sub1=" + "x".repeat(20_000), 414),
                click(6, "a broken percent sign", "sub1=%zz", 400),
                click(6, "an overlong encoding", "sub1=%c0%ae", 302),
                click(6, "a zero byte", "sub1=a%00b", 302),
                click(9, "an address that the visitor made up", "sub1=a", 302, "X-Forwarded-For: 127.0.0.1, <script>"),
                click(10, "a referrer of 10 KB", "sub1=a", 302, "Referer: https://a.example/" + "x".repeat(10_000)),
                click(10, "a header of 30 KB", "sub1=a", 431, "X-Long: " + "x".repeat(30_000)),
                pixel(13, "a forged click id", FTD + "&click_id=" + "0".repeat(40), "bad_click_id"),
                pixel(16, "an amount like 1e308", with("amount", "amount=1e308"), "bad_amount"),
                pixel(16, "a negative amount", with("amount", "amount=-5"), "amount_range"),
                pixel(16, "no number", with("amount", "amount=NaN"), "bad_amount"),
                pixel(16, "an amount with thousands", with("amount", "amount=1,000.00"), "bad_amount"),
                pixel(16, "an amount in other digits", with("amount", "amount=%D9%A3"), "bad_amount"),
                s2s(21, "an event type that nobody defined", with("event", "event=nosuch"), 422, "unknown_event_type"),
                s2s(22, "no external id", with("txid", "x=y"), 422, "missing_external_id"),
                s2s(
                        23,
                        "an external id of 129 characters",
                        with("txid", "txid=" + "x".repeat(129)),
                        422,
                        "bad_external_id"),
                s2s(23, "an external id with a space", with("txid", "txid=a+b"), 422, "bad_external_id"),
                s2s(23, "an external id with an emoji", with("txid", "txid=%F0%9F%98%80"), 422, "bad_external_id"),
                s2s(23, "an external id with a zero byte", with("txid", "txid=a%00"), 422, "bad_external_id"),
                s2s(23, "an external id that runs backwards", with("txid", "txid=%E2%80%AEa"), 422, "bad_external_id"),
                json(24, "half a character", "{\"event\": \"ftd\", \"txid\": \"\\ud800\"}", 400, "malformed"),
                json(
                        25,
                        "an external id that is a number",
                        "{\"event\": \"ftd\", \"txid\": 12345}",
                        422,
                        "bad_external_id"),
                json(26, "a key twice", "{\"event\": \"ftd\", \"event\": \"ftd\"}", 400, "malformed"),
                json(27, "something after the object", REPORT.formatted("") + "{\"a\": 1}", 400, "malformed"),
                json(28, "an unknown field", REPORT.formatted(", \"externalid\": \"x\""), 422, "unknown_field"),
                json(29, "an amount that takes for ever", amount("1e1000000000"), 422, "bad_amount"),
                s2s(30, "half a yen", with("currency", "currency=JPY").replace("60.00", "10.5"), 422, "amount_scale"),
                s2s(
                        30,
                        "a tenth of a fils",
                        with("currency", "currency=KWD").replace("60.00", "1.2345"),
                        422,
                        "amount_scale"),
                s2s(31, "more than a billion thousands", with("amount", "amount=1000000000001"), 422, "amount_range"),
                s2s(31, "a negative amount", with("amount", "amount=-0.01"), 422, "amount_range"),
                json(32, "an amount with spaces", amount("\" 1.5 \""), 422, "bad_amount"),
                json(32, "an empty amount", amount("\"\""), 422, "bad_amount"),
                json(32, "an amount that is true", amount("true"), 422, "bad_amount"),
                json(32, "an amount with a comma", amount("\"1,5\""), 422, "bad_amount"),
                json(33, "a count of 1.9", REPORT.formatted(", \"level\": 1.9"), 422, "bad_value"),
                json(33, "a count of 007", REPORT.formatted(", \"level\": \"007\""), 422, "bad_value"),
                json(
                        33,
                        "a count of 2 to the 63",
                        REPORT.formatted(", \"level\": 9223372036854775808"),
                        422,
                        "bad_value"),
                s2s(34, "a currency in small letters", with("currency", "currency=usd"), 422, "bad_currency"),
                s2s(34, "no currency at all", with("currency", "x=y"), 422, "bad_currency"),
                s2s(34, "the currency of nobody", with("currency", "currency=XXX"), 422, "bad_currency"),
                s2s(34, "an index of a currency", with("currency", "currency=UYW"), 422, "bad_currency"),
                s2s(34, "a coin", with("currency", "currency=USDT"), 422, "bad_currency"),
                s2s(35, "1970", FTD + "&ts=1970-01-01T00:00:00Z", 422, "bad_time"),
                s2s(35, "far ahead", FTD + "&ts=2099-01-01T00:00:00Z", 422, "bad_time"),
                s2s(35, "a day that was not", FTD + "&ts=2026-02-29T00:00:00Z", 422, "bad_time"),
                s2s(35, "no zone", FTD + "&ts=2026-02-28T00:00:00", 422, "bad_time"),
                s2s(35, "twenty-four o'clock", FTD + "&ts=2026-02-28T24:00:00Z", 422, "bad_time"),
                s2s(35, "a leap second", FTD + "&ts=2026-02-28T23:59:60Z", 422, "bad_time"),
                json(42, "two thousand brackets", "[".repeat(2_000), 400, "malformed"),
                json(42, "a number of 5,000 digits", amount("1".repeat(5_000)), 400, "malformed"),
                json(43, "nothing", "", 400, "malformed"),
                json(43, "null", "null", 400, "malformed"),
                json(43, "an empty array", "[]", 400, "malformed"),
                json(43, "a text", "\"x\"", 400, "malformed"),
                json(43, "a byte order mark", "\uFEFF" + REPORT.formatted(""), 200, ""),
                body(43, "UTF-16", Door.JSON, REPORT.formatted("").getBytes(UTF_16), 400, "malformed"),
                body(43, "Latin-1", Door.JSON, "{\"event\": \"\u00E9\"}".getBytes(ISO_8859_1), 400, "malformed"),
                body(
                        44,
                        "XML",
                        Door.OTHER_BODY,
                        "<a/>".getBytes(UTF_8),
                        415,
                        "unsupported_media_type",
                        "Content-Type: text/xml"),
                body(44, "a body of no type", Door.OTHER_BODY, "{}".getBytes(UTF_8), 415, "unsupported_media_type"),
                json(
                        45,
                        "a compressed body",
                        REPORT.formatted(""),
                        415,
                        "unsupported_media_type",
                        "Content-Encoding: gzip"),
                s2s(50, "a customer that is an e-mail address", FTD.replace("p1", "ann%40mail.example"), 200, ""),
                s2s(51, "a card number", FTD + "&payment_method=4111111111111111", 422, "card_number_refused"));
    }

    /** Whether its sender has the right to be remembered: it was let in, and refused for what it said. */
    boolean kept() {
        return status == 400 && door != Door.CLICK || status == 422;
    }

    /** What is sent, with the casino's own words. */
    byte[] said(int number) {
        return new String(said, ISO_8859_1).replace("{n}", "bad-" + number).getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        return "row %d, %s: %s".formatted(row, door, what);
    }

    private static String with(String name, String parameter) {
        return FTD.replace(PARTS.getOrDefault(name, name), parameter);
    }

    private static String amount(String json) {
        return REPORT.formatted("").replace("\"60.00\"", json);
    }

    private static BadInput click(int row, String what, String query, int status, String... headers) {
        return body(row, what, Door.CLICK, query.getBytes(UTF_8), status, "", headers);
    }

    private static BadInput pixel(int row, String what, String query, String reason) {
        return body(row, what, Door.PIXEL, query.getBytes(UTF_8), 200, reason);
    }

    private static BadInput s2s(int row, String what, String query, int status, String reason) {
        return body(row, what, Door.S2S, query.getBytes(UTF_8), status, reason);
    }

    private static BadInput json(int row, String what, String body, int status, String reason, String... headers) {
        return body(row, what, Door.JSON, body.getBytes(UTF_8), status, reason, headers);
    }

    private static BadInput body(
            int row, String what, Door door, byte[] said, int status, String reason, String... headers) {
        return new BadInput(row, what, door, said, status, reason, List.of(headers));
    }
}
