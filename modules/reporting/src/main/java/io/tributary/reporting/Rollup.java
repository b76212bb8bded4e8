package io.tributary.reporting;

import java.util.List;

/** Counts the facts of one kind into the tables that dashboards read. */
interface Rollup {

    /** Adds the facts of the span, in the running transaction, and tells what moved. */
    List<LiveEvent> count(Span span);
}
