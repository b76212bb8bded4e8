package io.tributary.payouts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables for spreadsheets: RFC 4180, and no cell is taken for a formula. */
final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    static String of(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::plain).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A text that a spreadsheet would compute gets an apostrophe; a number, negative ones too, stays a number. */
    private static String plain(String cell) {
        var harmless =
                cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 || cell.matches("-[0-9]+(\\.[0-9]+)?");
        return harmless ? cell : "'" + cell;
    }
}
