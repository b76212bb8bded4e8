package io.tributary.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The smallest rollups that can answer: by program and hour, by affiliate and day, by link and day, or clicks by where
 * they came from.
 */
enum Source {
    PROGRAM("program"),
    AFFILIATE("affiliate"),
    LINK("link"),
    VISITOR("visitor");

    private final String prefix;

    Source(String prefix) {
        this.prefix = prefix;
    }

    static Source of(ReportFilter filter, List<Dimension> by) {
        if (by.stream().anyMatch(Dimension::isOfVisitors)) {
            return VISITOR;
        }
        if (filter.linkId() != null || by.contains(Dimension.LINK)) {
            return LINK;
        }
        return filter.affiliateId() != null || by.contains(Dimension.AFFILIATE) ? AFFILIATE : PROGRAM;
    }

    /** Whether it knows more than clicks. */
    boolean hasOutcomes() {
        return this != VISITOR;
    }

    /** Whether it can tell hours apart. */
    boolean hasHours() {
        return this == PROGRAM;
    }

    /**
     * A query of the dimensions' values (d1, d2 …), the further columns and the sums.
     *
     * @param kind of the rollup: click, event or commission
     */
    String select(String kind, ReportFilter filter, List<Dimension> by, List<String> columns, List<String> sums) {
        var values = by.stream().map(this::value).toList();
        var selected = new ArrayList<String>();
        IntStream.range(0, values.size()).forEach(i -> selected.add(values.get(i) + " as d" + (i + 1)));
        selected.addAll(columns);
        sums.forEach(sum -> selected.add("sum(" + sum + ") as " + sum));
        var groups = IntStream.rangeClosed(1, values.size() + columns.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "select " + String.join(", ", selected)
                + " from reporting." + prefix + "_" + kind
                + " where tenant_id = :tenant and " + range()
                + (filter.programId() == null ? "" : " and program_id = :program")
                + (filter.affiliateId() == null ? "" : " and affiliate_id = :affiliate")
                + (filter.linkId() == null ? "" : " and link_id = :link")
                + (groups.isEmpty() ? "" : " group by " + groups)
                + " limit :most";
    }

    private String range() {
        return hasHours()
                ? "hour >= cast(:from as timestamp) at time zone :zone"
                        + " and hour < cast(:until as timestamp) at time zone :zone"
                : "day >= :from and day < :until and cast(:zone as text) is not null";
    }

    private String value(Dimension dimension) {
        return switch (dimension) {
            case HOUR -> "hour";
            case DAY -> hasHours() ? "cast(hour at time zone :zone as date)" : "day";
            case MONTH ->
                hasHours()
                        ? "cast(date_trunc('month', hour at time zone :zone) as date)"
                        : "cast(date_trunc('month', day) as date)";
            case PROGRAM -> "program_id";
            case AFFILIATE -> "affiliate_id";
            case LINK -> "link_id";
            case COUNTRY -> "country";
            case DEVICE -> "device";
            case SUB -> throw new IllegalArgumentException("no rollup is kept by sub id");
        };
    }
}
