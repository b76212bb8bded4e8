package io.tributary.tracking.coupon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many coupons at once, from a CSV file with a heading: code, affiliate (its number, e-mail address or id), program, and
 * where wanted valid_from and valid_until (a day in the tenant's time zone, or a time). All of them, or none.
 */
@ApplicationScoped
public class CouponFile {

    /** So many rows fit into one file. */
    public static final int MOST_ROWS = 2_000;

    private static final int MOST_ERRORS = 100;

    /** What spreadsheets put in front of UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final List<String> NEEDED = List.of("code", "affiliate", "program");

    private final Coupons coupons;
    private final CouponIndex index;
    private final Directory directory;

    CouponFile(Coupons coupons, CouponIndex index, Directory directory) {
        this.coupons = coupons;
        this.index = index;
        this.directory = directory;
    }

    /**
     * What came of a file.
     *
     * @param created how many coupons were made; in a dry run, would be
     * @param errors what is wrong with it, the first hundred; where there is any, nothing was made
     */
    public record Outcome(int rows, int created, List<RowError> errors) {}

    /** What is wrong with one row; the line of the heading is 1. */
    public record RowError(long line, @Nullable String field, String reason, String detail) {}

    /**
     * Reads the file and makes its coupons.
     *
     * @param dryRun only look
     * @throws Refusal bad_csv, empty_file, missing_column, too_many_rows
     */
    @Transactional
    public Outcome read(String csv, boolean dryRun) {
        var rows = rows(csv);
        var known =
                new Known(directory.byKey(CurrentTenant.key()).orElseThrow().zone(), new HashMap<>(), new HashMap<>());
        var errors = new ArrayList<RowError>();
        for (var row : rows) {
            try {
                give(row, known);
            } catch (Refusal refusal) {
                errors.add(
                        new RowError(row.getStartingLineNumber(), refusal.field(), refusal.reason(), refusal.detail()));
            }
            if (errors.size() == MOST_ERRORS) {
                break;
            }
        }
        if (dryRun || !errors.isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            index.changed();
        }
        return new Outcome(rows.size(), errors.isEmpty() ? rows.size() : 0, errors);
    }

    private void give(NamedCsvRecord row, Known known) {
        var affiliate = known.affiliate(field(row, "affiliate"));
        if (!affiliate.isApproved()) {
            throw Refusal.invalid(
                    "affiliate_not_approved", "affiliate", "An affiliate that is not approved gets none.");
        }
        coupons.give(
                affiliate.id(),
                known.program(field(row, "program")),
                new Coupons.Draft(
                        field(row, "code"),
                        time(field(row, "valid_from"), known.zone(), "valid_from"),
                        time(field(row, "valid_until"), known.zone(), "valid_until")));
    }

    private static List<NamedCsvRecord> rows(String file) {
        var csv = file.startsWith(MARK) ? file.substring(MARK.length()) : file;
        var heading = csv.lines().findFirst().orElse("");
        var separator = heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',';
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv)) {
            var rows = reader.stream().limit(MOST_ROWS + 1L).toList();
            if (rows.size() > MOST_ROWS) {
                throw Refusal.invalid("too_many_rows", "file", "A file has at most " + MOST_ROWS + " rows.");
            }
            if (rows.isEmpty()) {
                throw Refusal.invalid("empty_file", "file", "The file has no rows below its heading.");
            }
            if (!rows.getFirst().getHeader().containsAll(NEEDED)) {
                throw Refusal.invalid("missing_column", "file", "The first line names code, affiliate and program.");
            }
            return rows;
        } catch (CsvParseException | IllegalStateException | IOException unreadable) {
            throw Refusal.invalid("bad_csv", "file", "The file cannot be read as CSV with a heading.");
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("").strip();
    }

    /** The affiliate of that number, e-mail address or id. */
    public static Optional<Affiliate> affiliate(String named) {
        if (named.contains("@")) {
            return Affiliate.byEmail(named);
        }
        try {
            return named.length() < 10
                    ? Affiliate.byNumber(Integer.parseInt(named))
                    : Affiliate.byId(UUID.fromString(named));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    /**
     * The time that somebody wrote as a day, which begins in that zone, or as RFC 3339; null where nothing was written.
     *
     * @throws Refusal bad_time
     */
    public static @Nullable Instant time(String text, ZoneId zone, String field) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("bad_time", field, "A time is a day such as 2026-12-24, or RFC 3339.");
        }
    }

    /** What the rows name, looked up once each. */
    private record Known(ZoneId zone, Map<String, Affiliate> affiliates, Map<String, Program> programs) {

        Affiliate affiliate(String named) {
            return affiliates.computeIfAbsent(
                    named,
                    name -> CouponFile.affiliate(name)
                            .orElseThrow(() ->
                                    Refusal.invalid("unknown_affiliate", "affiliate", "There is no such affiliate.")));
        }

        Program program(String key) {
            return programs.computeIfAbsent(
                    key,
                    name -> Program.byKey(name)
                            .orElseThrow(() ->
                                    Refusal.invalid("unknown_program", "program", "There is no program of that key.")));
        }
    }
}
