package io.tributary.tracking.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that were refused, and why. */
@ApplicationScoped
public class ImportErrors {

    private static final int CHUNK = 1_000;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final AgroalDataSource database;

    ImportErrors(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A refused row.
     *
     * @param said its cells as they stood in the file, separated by bars; empty where it must not be kept
     */
    public record Refused(int line, String reason, @Nullable String field, String detail, String said) {}

    /** In the order of the file, after the given line. */
    public List<Refused> list(UUID job, int after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select line, reason, field, detail, said from tracking.import_error
                        where tenant_id = ? and job_id = ? and line > ? order by line limit ?""")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, job);
            select.setInt(3, after);
            select.setInt(4, limit);
            var errors = new ArrayList<Refused>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    errors.add(new Refused(
                            rows.getInt(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return errors;
        } catch (SQLException e) {
            throw new IllegalStateException("the refused rows cannot be read", e);
        }
    }

    /** All of them as CSV. */
    public void write(UUID job, Writer target) {
        try (var csv = CsvWriter.builder().build(target)) {
            csv.writeRecord("line", "reason", "field", "detail", "row");
            List<Refused> chunk = list(job, 0, CHUNK);
            while (!chunk.isEmpty()) {
                for (var error : chunk) {
                    csv.writeRecord(
                            String.valueOf(error.line()),
                            error.reason(),
                            Objects.requireNonNullElse(error.field(), ""),
                            error.detail(),
                            plain(error.said()));
                }
                chunk = list(job, chunk.getLast().line(), CHUNK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(UUID job, List<Refused> errors) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tracking.import_error (tenant_id, job_id, line, reason, field, detail, said)
                        select ?, ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                        on conflict do nothing""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, job);
            new Columns<>(insert, errors, 3)
                    .bind("int", Refused::line)
                    .bind("text", Refused::reason)
                    .bind("text", Refused::field)
                    .bind("text", Refused::detail)
                    .bind("text", Refused::said);
            insert.executeUpdate();
        }
    }

    void clear(UUID job) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from tracking.import_error where tenant_id = ? and job_id = ?")) {
            delete.setString(1, CurrentTenant.key());
            delete.setObject(2, job);
            delete.executeUpdate();
        }
    }

    /** A spreadsheet must not take it for a formula. */
    private static String plain(String cell) {
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
