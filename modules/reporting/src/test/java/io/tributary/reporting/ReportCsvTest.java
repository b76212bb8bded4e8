package io.tributary.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCsvTest {

    @Test
    void a_column_stands_for_each_event_type_and_currency_that_occurs() {
        var ann = row("1", "Ann", Figures.ofEvents("ftd", new EventFigures(2, 1, List.of(Money.of("60.00", "EUR")))));
        var bob = row("2", "Bob", Figures.ofCommission(1, Money.of("5.00", "USD"), Money.zero("USD")));

        assertEquals("""
                affiliate,affiliate_name,gross_clicks,unique_clicks,duplicate_clicks,invalid_clicks,impressions,conversions,ftd,\
                ftd_amount_eur,earned_usd,reversed_usd,commission_usd\r
                1,Ann,0,0,0,0,0,0,1,60.00,0,0,0\r
                2,Bob,0,0,0,0,0,1,0,0,5.00,0.00,5.00\r
                """, csv(ann, bob));
    }

    @Test
    void a_name_is_no_formula() {
        var mallory = row("1", "=HYPERLINK(\"x\")", Figures.NONE);

        assertEquals("1,\"'=HYPERLINK(\"\"x\"\")\",0,0,0,0,0,0", csv(mallory).split("\r\n")[1]);
    }

    private static ReportRow row(String id, String name, Figures figures) {
        return new ReportRow(List.of(new Heading(Dimension.AFFILIATE, id, name)), figures);
    }

    private static String csv(ReportRow... rows) {
        return ReportCsv.of(new Report<>(List.of(rows), ZoneId.of("UTC"), Instant.EPOCH));
    }
}
