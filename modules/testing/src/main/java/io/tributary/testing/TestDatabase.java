package io.tributary.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tributary.kernel.database.DatabaseRoles;
import io.tributary.kernel.database.Durability;
import io.tributary.kernel.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL for the tests of one JVM, with the roles of production and without its durability. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        var folder = Path.of(
                "target", "test-postgres", Long.toString(ProcessHandle.current().pid()));
        var server = EmbeddedPostgres.start(folder, Durability.FAST_FOR_TESTS);
        postgres = server;
        return DatabaseRoles.prepare(server.database("tributary"), server.superuser(), server.password())
                .settings();
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
