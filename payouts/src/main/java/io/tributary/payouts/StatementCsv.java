package io.tributary.payouts;

import java.util.ArrayList;
import java.util.List;

/** A statement as a table: the opening, every line, the closing; the amounts add up. */
public final class StatementCsv {

    private static final List<String> HEADER =
            List.of("recorded_at", "occurred_at", "what", "source", "source_id", "amount", "currency");

    private StatementCsv() {}

    public static String of(Statement statement) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "", "OPENING", "", "", statement.opening().amount(), statement.currency()));
        for (var line : StatementLine.of(statement, 0, statement.lineCount())) {
            rows.add(List.of(
                    line.recordedAt().toString(),
                    line.occurredAt().toString(),
                    line.sort().name(),
                    line.sourceKind(),
                    line.sourceId().toString(),
                    line.amount().amount(),
                    statement.currency()));
        }
        rows.add(List.of("", "", "CLOSING", "", "", statement.closing().amount(), statement.currency()));
        return Csv.of(HEADER, rows);
    }
}
