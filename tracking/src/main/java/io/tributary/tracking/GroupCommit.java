package io.tributary.tracking;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.Outage;
import io.tributary.kernel.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One transaction for all that wait: whatever arrives while a batch is being written makes up the next batch, so a busy
 * server commits hundreds of rows at once and an idle one waits for nobody. Each caller is answered after COMMIT. A
 * batch that PostgreSQL refuses is halved until the row it refuses stands alone.
 *
 * @param <R> what is written, one for each caller
 * @param <A> what each caller is answered
 */
public final class GroupCommit<R, A> implements AutoCloseable {

    /** How a batch is written. */
    public interface Batch<R, A> {

        /** Writes all rows; the answers are in their order. May be called again with the same rows after a failure. */
        List<A> write(Connection connection, List<R> rows) throws SQLException;

        /** Answers where PostgreSQL is away and nothing was written; by default it fails with the cause. */
        default List<A> away(List<R> rows, SQLException cause) throws SQLException {
            throw cause;
        }

        /** Called after each COMMIT; must be quick. */
        default void committed() {}
    }

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_ROWS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Waiting<R, A>(R row, CompletableFuture<A> answer) {}

    private final AgroalDataSource database;
    private final Batch<R, A> batch;
    private final BlockingQueue<Waiting<R, A>> queue;
    private final Thread writer;
    private volatile boolean closed;

    /**
     * Starts the writer.
     *
     * @param capacity how many may wait; more are refused (503)
     */
    public GroupCommit(String name, int capacity, AgroalDataSource database, Batch<R, A> batch) {
        this.database = database;
        this.batch = batch;
        queue = new ArrayBlockingQueue<>(capacity);
        writer = Thread.ofVirtual().name("group-commit-" + name).start(this::run);
    }

    /** Hands a row in; never blocks. The answer comes after COMMIT, or fails with why nothing was written. */
    public CompletableFuture<A> submit(R row) {
        var waiting = new Waiting<R, A>(row, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            waiting.answer()
                    .completeExceptionally(new Refusal(
                            Refusal.Kind.UNAVAILABLE, "overloaded", "Too much at once; try again in a second.", null));
        }
        return waiting.answer();
    }

    /** Takes no more, and writes what waits. */
    @Override
    public void close() {
        closed = true;
        try {
            if (!writer.join(PATIENCE)) {
                LOG.errorf("%d rows could not be written before the end; their callers know", queue.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var taken = new ArrayList<Waiting<R, A>>(MOST_ROWS);
        while (!closed || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken.add(first);
                    queue.drainTo(taken, MOST_ROWS - 1);
                    commit(taken);
                    taken.clear();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void commit(List<Waiting<R, A>> waiting) {
        try {
            answer(waiting, write(waiting.stream().map(Waiting::row).toList()));
        } catch (SQLException | RuntimeException refused) {
            if (waiting.size() == 1 || refused instanceof SQLException sql && Outage.isAway(sql)) {
                LOG.warnf("%d rows were not written: %s", waiting.size(), refused.getMessage());
                waiting.forEach(one -> one.answer().completeExceptionally(refused));
            } else {
                int half = waiting.size() / 2;
                commit(waiting.subList(0, half));
                commit(waiting.subList(half, waiting.size()));
            }
        }
    }

    private void answer(List<Waiting<R, A>> waiting, List<A> answers) {
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).answer().complete(answers.get(i));
        }
    }

    private List<A> write(List<R> rows) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var answers = batch.write(connection, rows);
                connection.commit();
                batch.committed();
                return answers;
            } catch (SQLException | RuntimeException refused) {
                rollback(connection, refused);
                throw refused;
            }
        } catch (SQLException refused) {
            if (Outage.isAway(refused)) {
                return batch.away(rows, refused);
            }
            throw refused;
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException alsoGone) {
            cause.addSuppressed(alsoGone);
        }
    }
}
