package io.tributary.app.intake;

import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows that are nothing, taken by a run that is cut off once in the middle of the file. */
@Singleton
class Stumbling implements ImportKind {

    static final int AT = 700;

    final List<Integer> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger begun = new AtomicInteger();

    @Override
    public String key() {
        return "stumbling";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return List.of(ImportName.required("name"));
    }

    @Override
    public ImportRun begin(ImportJob job) {
        boolean first = begun.getAndIncrement() == 0;
        return rows -> rows.stream()
                .map(row -> {
                    if (first && row.line() == AT) {
                        throw new IllegalStateException("cut off");
                    }
                    taken.add(row.line());
                    return RowResult.ACCEPTED;
                })
                .toList();
    }
}
