package io.tributary.app.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.GroupCommit;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are numbers; PostgreSQL divides by each of them, so a zero is the row that it refuses. */
@QuarkusTest
class GroupCommitTest {

    @Inject
    @DataSource("ingest")
    AgroalDataSource database;

    private final List<Integer> batches = new CopyOnWriteArrayList<>();

    private List<Integer> divide(Connection connection, List<Integer> rows) throws SQLException {
        batches.add(rows.size());
        try (var divide = connection.prepareStatement("select 60 / divisor from unnest(?::int[]) divisor")) {
            divide.setArray(1, connection.createArrayOf("int", rows.toArray()));
            try (var quotients = divide.executeQuery()) {
                var answers = new java.util.ArrayList<Integer>();
                while (quotients.next()) {
                    answers.add(quotients.getInt(1));
                }
                return answers;
            }
        }
    }

    @Test
    void everybody_gets_the_answer_to_his_own_row() {
        try (var commit = new GroupCommit<Integer, Integer>("test", 100, database, this::divide)) {
            var answers = IntStream.rangeClosed(1, 60).mapToObj(commit::submit).toList();

            for (int i = 0; i < 60; i++) {
                assertEquals(60 / (i + 1), answers.get(i).join());
            }
        }
    }

    @Test
    void what_waits_while_a_batch_is_written_makes_up_the_next_one() throws Exception {
        var writing = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        try (var commit = new GroupCommit<Integer, Integer>("test", 100, database, (connection, rows) -> {
            writing.countDown();
            await(mayGoOn);
            return divide(connection, rows);
        })) {
            commit.submit(1);
            writing.await();
            var others = IntStream.rangeClosed(1, 50).mapToObj(commit::submit).toList();
            mayGoOn.countDown();

            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
            assertEquals(List.of(1, 50), batches);
        }
    }

    @Test
    void only_the_row_that_is_refused_fails() {
        try (var commit = new GroupCommit<Integer, Integer>("test", 100, database, this::divide)) {
            var answers = IntStream.range(0, 20).mapToObj(commit::submit).toList();

            for (int i = 1; i < 20; i++) {
                assertEquals(60 / i, answers.get(i).join());
            }
            var refused = assertThrows(CompletionException.class, answers.getFirst()::join);
            assertInstanceOf(SQLException.class, refused.getCause());
        }
    }

    @Test
    void more_than_can_wait_is_refused_at_once() throws Exception {
        var writing = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        try (var commit = new GroupCommit<Integer, Integer>("test", 10, database, (connection, rows) -> {
            writing.countDown();
            await(mayGoOn);
            return divide(connection, rows);
        })) {
            commit.submit(1);
            writing.await();
            var waiting = IntStream.rangeClosed(1, 10).mapToObj(commit::submit).toList();
            var refused = commit.submit(1);

            var cause = assertThrows(CompletionException.class, refused::join).getCause();
            assertEquals(
                    Refusal.Kind.UNAVAILABLE,
                    assertInstanceOf(Refusal.class, cause).kind());
            mayGoOn.countDown();
            CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        }
    }

    @Test
    void what_waits_is_written_before_the_end() {
        var commit = new GroupCommit<Integer, Integer>("test", 100, database, this::divide);
        var answers = IntStream.rangeClosed(1, 60).mapToObj(commit::submit).toList();

        commit.close();

        assertTrue(answers.stream().allMatch(CompletableFuture::isDone));
        assertTrue(commit.submit(1).isCompletedExceptionally());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
