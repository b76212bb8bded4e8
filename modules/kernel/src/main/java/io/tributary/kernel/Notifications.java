package io.tributary.kernel;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Word to all nodes, by PostgreSQL's NOTIFY: it goes out when the transaction commits and may be lost while a node is
 * cut off, so it only ever says "look again". After a gap every listener hears an empty message, which means just that.
 */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final String CHANNEL = "tributary";
    private static final int POLL_MILLIS = 500;

    private final AgroalDataSource database;
    private final AgroalDataSource platform;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Notifications(AgroalDataSource database, @DataSource("platform") AgroalDataSource platform) {
        this.database = database;
        this.platform = platform;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("notifications").start(this::listen);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Tells all nodes, this one included, once the running transaction has committed. Short payloads only. */
    public void send(String topic, String payload) {
        try (var connection = database.getConnection();
                var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, topic + ' ' + payload);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the nodes could not be notified", e);
        }
    }

    /** Hears each payload sent under the topic, and an empty one after a gap. Must be quick and must not block. */
    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
    }

    private void listen() {
        while (!stopped) {
            try (var connection = platform.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException cut) {
                if (!stopped) {
                    LOG.warnf("notifications are cut off and will be taken up again: %s", cut.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        listeners.values().forEach(all -> all.forEach(listener -> tell(listener, "")));
        var postgres = connection.unwrap(PGConnection.class);
        while (!stopped) {
            var news = postgres.getNotifications(POLL_MILLIS);
            if (news == null) {
                continue;
            }
            for (var one : news) {
                var space = one.getParameter().indexOf(' ');
                var topic = one.getParameter().substring(0, space);
                var payload = one.getParameter().substring(space + 1);
                listeners.getOrDefault(topic, List.of()).forEach(listener -> tell(listener, payload));
            }
        }
    }

    private static void tell(Consumer<String> listener, String payload) {
        try {
            listener.accept(payload);
        } catch (RuntimeException failed) {
            LOG.error("a listener failed", failed);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
