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

    /** Unpacked once for all modules and runs. */
    private static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "tributary-postgres-" + System.getProperty("user.name"));

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        var folder = Path.of(
                "target", "test-postgres", Long.toString(ProcessHandle.current().pid()));
        var server = EmbeddedPostgres.start(folder, BINARIES, Durability.FAST_FOR_TESTS);
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
