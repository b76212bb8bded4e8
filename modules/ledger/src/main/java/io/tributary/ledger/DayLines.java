package io.tributary.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * What a seal covers: a line for each transfer recorded on a day, in the order of their ids. A line is the JSON array of
 * the columns of {@link #COLUMNS} as text, times in UTC to the microsecond, without spaces, and ends with a line feed.
 */
@ApplicationScoped
class DayLines {

    private static final String[] COLUMNS = {
        "id",
        "debit_id",
        "credit_id",
        "currency",
        "units",
        "kind",
        "source_kind",
        "source_id",
        "reverses_id",
        "occurred_at",
        "recorded_at",
        "journal_id",
        "reason",
        "actor_kind",
        "actor_id",
        "actor_name",
        "request_id"
    };
    private static final String OF_A_DAY = """
            select transfer.id, debit_id, credit_id, currency, units, kind, source_kind, source_id, reverses_id,
                occurred_at, transfer.recorded_at, journal_id, reason, actor_kind, actor_id, actor_name, request_id
            from ledger.transfer
            left join ledger.journal on journal.tenant_id = transfer.tenant_id and journal.id = journal_id
            where transfer.tenant_id = ? and transfer.recorded_at >= ? and transfer.recorded_at < ?
            order by transfer.id""";
    private static final int ROWS_AT_ONCE = 1_000;

    /** What all the lines of a day come to, together with what stands before them. */
    record Digest(long transfers, String hash) {}

    private final AgroalDataSource database;
    private final ObjectMapper json = new ObjectMapper();

    DayLines(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads the day's lines one after the other, however many they are. */
    @Transactional
    Digest digest(LocalDate day, String previous) {
        var sha = sha256();
        sha.update((previous + '\n').getBytes(UTF_8));
        long transfers = 0;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF_A_DAY)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setString(1, CurrentTenant.key());
            select.setObject(2, day.atStartOfDay().atOffset(ZoneOffset.UTC));
            select.setObject(3, day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sha.update(line(rows).getBytes(UTF_8));
                    transfers++;
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the lines of %s could not be read".formatted(day), e);
        }
        return new Digest(transfers, HexFormat.of().formatHex(sha.digest()));
    }

    private String line(ResultSet row) throws SQLException, JsonProcessingException {
        var line = json.createArrayNode();
        for (var column : COLUMNS) {
            line.add(
                    column.endsWith("_at")
                            ? row.getObject(column, OffsetDateTime.class)
                                    .toInstant()
                                    .toString()
                            : row.getString(column));
        }
        return json.writeValueAsString(line) + '\n';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
