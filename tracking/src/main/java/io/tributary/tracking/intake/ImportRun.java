package io.tributary.tracking.intake;

import java.util.List;

/** One run over a file's rows. It lives on one node and in one thread; what it remembers is lost when it is cut off. */
public interface ImportRun {

    /**
     * Takes the next rows, in the order of the file; in a dry run it only tells what would become of them. It is called
     * without a transaction and with the tenant entered. After a crash the last rows are given once more, so taking a
     * row twice must do no harm.
     *
     * @return one result for each row, in their order
     */
    List<RowResult> take(List<ImportRow> rows);
}
