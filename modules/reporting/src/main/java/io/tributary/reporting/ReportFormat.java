package io.tributary.reporting;

import io.tributary.kernel.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The forms in which the API answers with a report. */
public final class ReportFormat {

    private ReportFormat() {}

    /**
     * The report as JSON, or as a CSV file of its name.
     *
     * @param format {@code json} or {@code csv}; anything else is refused
     */
    public static Response answer(String format, String name, Report<ReportRow> report) {
        return switch (format) {
            case "json" ->
                Response.ok(ReportAnswer.of(report), MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case "csv" ->
                Response.ok(ReportCsv.of(report), "text/csv; charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                        .header("Data-As-Of", report.dataAsOf().toString())
                        .build();
            default -> throw Refusal.invalid("bad_value", "format", "The format is json or csv.");
        };
    }
}
