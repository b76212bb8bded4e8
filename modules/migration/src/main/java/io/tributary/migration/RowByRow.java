package io.tributary.migration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.intake.ImportRow;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A run over rows that are taken over one by one, each in a transaction of its own. A dry run does all that the real one
 * does and takes it back, so both say the same of every row.
 */
final class RowByRow implements ImportRun {

    /** Takes a row over, in the caller's transaction; what cannot be is refused. */
    interface Taking {
        RowResult take(OldRow row);
    }

    private final boolean dry;
    private final List<String> subject;
    private final Taking taking;
    private final Set<String> seen = new HashSet<>();

    /**
     * Begins.
     *
     * @param subject the columns that tell what a row is about: the second row of a file about the same is refused
     */
    RowByRow(boolean dry, List<String> subject, Taking taking) {
        this.dry = dry;
        this.subject = subject;
        this.taking = taking;
    }

    @Override
    public List<RowResult> take(List<ImportRow> rows) {
        var results = new ArrayList<RowResult>();
        for (var row : rows) {
            results.add(take(OldRow.of(row)));
        }
        return results;
    }

    private RowResult take(OldRow row) {
        if (!seen.add(about(row))) {
            return RowResult.rejected(
                    "repeated_row", subject.getFirst(), "An earlier row of the file is about the same.");
        }
        try {
            return inTransaction(dry, () -> taking.take(row));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private String about(OldRow row) {
        return subject.stream().map(row::text).map(String::valueOf).collect(Collectors.joining("\n"));
    }

    static RowResult refused(Refusal refusal) {
        return RowResult.rejected(refusal.reason(), refusal.field(), refusal.detail());
    }

    /** Does the work in a transaction of its own, and takes it back in a dry run. */
    static <T> T inTransaction(boolean dry, Supplier<T> work) {
        if (!dry) {
            return QuarkusTransaction.requiringNew().call(work::get);
        }
        var found = new ArrayList<T>(1);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                found.add(work.get());
                throw new Rehearsed();
            });
        } catch (Rehearsed done) {
            // what it did is taken back, what it found out is not
        }
        return found.getFirst();
    }

    /** Ends a rehearsal. */
    private static final class Rehearsed extends RuntimeException {

        Rehearsed() {
            super("rehearsed", null, false, false);
        }
    }
}
