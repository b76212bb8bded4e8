package io.tributary.tracking.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A run that is under way on this node: where it stands in its file, and what its kind remembers. */
final class RunningImport {

    private static final int LONGEST_ROW = 64 * 1024;

    private final UUID jobId;
    private final ImportRun run;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, String> constants;
    private int position;

    /** Takes the job up at the row where it stands. */
    RunningImport(ImportJob job, ImportFile file, ImportKind kind) {
        jobId = job.id();
        run = kind.begin(job);
        constants = job.constants();
        job.columns().forEach((name, column) -> positions.put(name, job.header().indexOf(column)));
        records = CsvTable.rows(file.content(), file.delimiter());
        while (position < job.rowsDone()) {
            records.next();
            position++;
        }
    }

    /** What became of one row, and what it said. */
    record Taken(RowResult result, int line, String said) {}

    /** Takes at most so many of the next rows; none at the end. */
    List<Taken> take(int most) {
        var next = new ArrayList<CsvRecord>(most);
        while (next.size() < most && records.hasNext()) {
            next.add(records.next());
        }
        var results = run.take(next.stream()
                        .filter(record -> !tooLong(record))
                        .map(this::row)
                        .toList())
                .iterator();
        position += next.size();
        return next.stream()
                .map(record -> {
                    var result = tooLong(record) ? rowTooLong() : results.next();
                    return new Taken(result, line(record), result.secret() ? "" : said(record));
                })
                .toList();
    }

    boolean is(ImportJob job) {
        return job.id().equals(jobId) && position == job.rowsDone();
    }

    private ImportRow row(CsvRecord record) {
        var values = new LinkedHashMap<>(constants);
        positions.forEach((name, position) -> {
            var cell = record.getField(position);
            if (!cell.isEmpty()) {
                values.put(name, cell);
            }
        });
        return new ImportRow(line(record), values);
    }

    private static boolean tooLong(CsvRecord record) {
        return record.getFields().stream().mapToInt(String::length).sum() > LONGEST_ROW;
    }

    private static RowResult rowTooLong() {
        return RowResult.rejected("row_too_long", null, "A row has at most " + LONGEST_ROW + " characters.");
    }

    private static String said(CsvRecord record) {
        var said = record.getFields().stream().collect(Collectors.joining(" | "));
        return said.length() > 2_000 ? said.substring(0, 2_000) : said;
    }

    private static int line(CsvRecord record) {
        return Math.toIntExact(record.getStartingLineNumber());
    }
}
