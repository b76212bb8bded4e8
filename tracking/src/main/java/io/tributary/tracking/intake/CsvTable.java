package io.tributary.tracking.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tributary.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known of a file of comma-separated values (RFC 4180; semicolons, tabs and bars separate too), in UTF-8 and
 * with a header. It was read once as a whole, so that whatever is wrong with the file as such is told before anything is
 * taken from it.
 *
 * @param rows how many follow the header
 */
record CsvTable(char delimiter, List<String> header, int rows) {

    static final int MOST_ROWS = 200_000;

    private static final String FILE = "file";
    private static final String DELIMITERS = ",;\t|";
    private static final int MOST_COLUMNS = 200;
    private static final int LINES_NAMED = 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Looks through a file.
     *
     * @throws Refusal what is wrong with it, and in which lines
     */
    static CsvTable of(byte[] content) {
        refuseArchives(content);
        try {
            return read(content);
        } catch (CsvParseException unreadable) {
            throw Refusal.invalid(
                    "bad_csv",
                    FILE,
                    "A quote is not closed, something follows a closing quote, or a cell is far too long.");
        } catch (UncheckedIOException unreadable) {
            throw badEncoding();
        }
    }

    /** The rows of a file that was looked through before, without its header. */
    static Iterator<CsvRecord> rows(byte[] content, char delimiter) {
        var records = records(content, delimiter);
        records.next();
        return records;
    }

    private static CsvTable read(byte[] content) {
        var delimiter = delimiter(content);
        var records = records(content, delimiter);
        if (!records.hasNext()) {
            throw Refusal.invalid("empty_file", FILE, "There is nothing in the file.");
        }
        var header = header(records.next());
        var ragged = new ArrayList<Long>();
        int rows = 0;
        while (records.hasNext()) {
            var record = records.next();
            if (++rows > MOST_ROWS) {
                throw new Refusal(
                        Refusal.Kind.TOO_LARGE, "too_many_rows", "A file has at most " + MOST_ROWS + " rows.", FILE);
            }
            if (record.getFieldCount() != header.size()) {
                ragged.add(record.getStartingLineNumber());
            }
            if (record.getFields().stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
                throw badEncoding();
            }
        }
        refuseRagged(ragged, header.size());
        return new CsvTable(delimiter, header, rows);
    }

    private static Iterator<CsvRecord> records(byte[] content, char delimiter) {
        var reader = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder());
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)
                .iterator();
    }

    private static List<String> header(CsvRecord record) {
        var header = record.getFields().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        if (header.size() > MOST_COLUMNS) {
            throw Refusal.invalid("too_many_columns", FILE, "A file has at most " + MOST_COLUMNS + " columns.");
        }
        if (header.stream()
                .anyMatch(name -> name.isEmpty()
                        || name.length() > 120
                        || name.codePoints().anyMatch(Character::isISOControl))) {
            throw Refusal.invalid("bad_header", FILE, "The first line names every column, in up to 120 characters.");
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw Refusal.invalid("duplicate_column", FILE, "Two columns have the same name in line 1.");
        }
        return header;
    }

    private static void refuseRagged(List<Long> lines, int columns) {
        if (!lines.isEmpty()) {
            var named = lines.stream().limit(LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            throw Refusal.invalid(
                    "ragged_rows",
                    FILE,
                    "%d rows do not have the %d columns of the header. Lines: %s%s."
                            .formatted(lines.size(), columns, named, lines.size() > LINES_NAMED ? " and more" : ""));
        }
    }

    /** The one that occurs most often in the first line. */
    private static char delimiter(byte[] content) {
        var counts = new int[DELIMITERS.length()];
        for (int i = 0; i < content.length && content[i] != '\n' && content[i] != '\r'; i++) {
            int found = DELIMITERS.indexOf(content[i]);
            if (found >= 0) {
                counts[found]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    /** Spreadsheets and archives by whatever name. */
    private static void refuseArchives(byte[] content) {
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9;
        boolean office = content.length > 3 && content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF;
        if (zip || office) {
            throw new Refusal(
                    Refusal.Kind.UNSUPPORTED, "not_csv", "This is no CSV file: save the table as CSV first.", FILE);
        }
    }

    private static Refusal badEncoding() {
        return Refusal.invalid("bad_encoding", FILE, "The file is not text in UTF-8.");
    }
}
