package io.tributary.app.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import io.tributary.reporting.Aggregator;
import io.tributary.reporting.PerformanceQuery;
import io.tributary.reporting.ReportFilter;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WatermarkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    final TestTenant acme = TestTenant.blank();

    @Inject
    @DataSource("ingest")
    AgroalDataSource database;

    @Inject
    Aggregator aggregator;

    @Inject
    PerformanceQuery performance;

    @Test
    void a_transaction_that_commits_late_is_counted_and_none_is_counted_twice() throws SQLException {
        new TestCasino(acme);
        try (var slow = database.getConnection();
                var quick = database.getConnection()) {
            slow.setAutoCommit(false);
            insertClick(slow);
            insertClick(quick);
            CurrentTenant.run(acme.key(), aggregator::follow);
            assertEquals(0, counted());

            slow.commit();
            slow.setAutoCommit(true);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> counted() >= 2);
        CurrentTenant.run(acme.key(), aggregator::follow);
        assertEquals(2, counted());
    }

    private long counted() {
        return CurrentTenant.get(
                acme.key(),
                () -> performance.totals(ReportFilter.days(DAY, DAY)).grossClicks());
    }

    private void insertClick(Connection connection) throws SQLException {
        var ids = CurrentTenant.get(acme.key(), () -> new UUID[] {
            Program.named("casino").id(),
            Affiliate.byEmail("ann@bestslots.example").orElseThrow().id()
        });
        try (var insert = connection.prepareStatement("""
                insert into tracking.click (tenant_id, id, clicked_at, link_id, program_id, affiliate_id, kind,
                    unique_click, billable, visitor, sub, consent)
                values (?, ?, timestamptz '2026-03-01 12:00:00Z', ?, ?, ?, 'PERSON', true, true, '', '{}', true)""")) {
            insert.setString(1, acme.key());
            insert.setObject(2, Ids.next());
            insert.setObject(3, Ids.next());
            insert.setObject(4, ids[0]);
            insert.setObject(5, ids[1]);
            insert.executeUpdate();
        }
    }
}
