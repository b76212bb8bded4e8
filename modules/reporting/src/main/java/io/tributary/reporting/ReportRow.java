package io.tributary.reporting;

import java.util.List;

/** Figures under their headings, one for each dimension that was asked for, in that order. */
public record ReportRow(List<Heading> headings, Figures figures) {}
