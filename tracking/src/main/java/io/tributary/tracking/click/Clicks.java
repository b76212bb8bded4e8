package io.tributary.tracking.click;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.tributary.tracking.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Stores clicks, many in one commit; in the spool while PostgreSQL is away. */
@ApplicationScoped
class Clicks {

    private static final int MOST_WAITING = 20_000;

    private final GroupCommit<NewClick, Boolean> commit;

    Clicks(@DataSource("ingest") AgroalDataSource ingest, ClickSpool spool) {
        commit = new GroupCommit<>("clicks", MOST_WAITING, ingest, new GroupCommit.Batch<>() {
            @Override
            public List<Boolean> write(Connection connection, List<NewClick> clicks) throws SQLException {
                ClickTable.insert(connection, clicks);
                return Collections.nCopies(clicks.size(), true);
            }

            @Override
            public List<Boolean> away(List<NewClick> clicks, SQLException cause) {
                spool.keep(clicks);
                return Collections.nCopies(clicks.size(), true);
            }
        });
    }

    /** Stores the click; done when it is durable. */
    CompletableFuture<Boolean> record(NewClick click) {
        return commit.submit(click);
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }
}
