package io.tributary.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * News for other modules, written in the transaction that makes it news, so that there is never one without the other.
 * Each subscriber has its own copy on its way; order is that of writing unless a delivery failed.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Map<String, Subscriber<?>> subscribers;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Jobs jobs;
    private @Nullable Pulse pulse;

    Outbox(
            @All List<Subscriber<?>> subscribers,
            AgroalDataSource database,
            ObjectMapper json,
            InstantSource clock,
            Jobs jobs) {
        this.subscribers = subscribers.stream().collect(Collectors.toMap(Subscriber::name, Function.identity()));
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.jobs = jobs;
    }

    private record News(long id, String topic, String payload, int tries) {}

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("outbox", Duration.ofSeconds(1), this::deliver);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    /** Tells every subscriber of this event once the running transaction has committed. */
    public void append(Object event) {
        append(List.of(event));
    }

    /** As {@link #append(Object)}, for many in one statement. */
    public void append(List<?> events) {
        var interested = interested(events);
        if (interested.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into kernel.outbox (tenant_id, subscriber, topic, payload, created_at, due_at)
                        values (?, ?, ?, ?::jsonb, ?, ?)""")) {
            for (var event : events) {
                for (var subscriber : interested) {
                    if (subscriber.topic().isInstance(event)) {
                        insert.setString(1, CurrentTenant.key());
                        insert.setString(2, subscriber.name());
                        insert.setString(3, event.getClass().getSimpleName());
                        insert.setString(4, json.writeValueAsString(event));
                        insert.setTimestamp(5, now);
                        insert.setTimestamp(6, now);
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
            if (pulse != null) {
                pulse.signalAfterCommit();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("news could not be written", e);
        }
    }

    private List<Subscriber<?>> interested(List<?> events) {
        return subscribers.values().stream()
                .filter(subscriber -> events.stream().anyMatch(subscriber.topic()::isInstance))
                .filter(Subscriber::wanted)
                .toList();
    }

    private void deliver() {
        jobs.forEachTenantWithRows(
                "kernel.outbox", tenant -> subscribers.values().forEach(this::deliverAll));
    }

    private void deliverAll(Subscriber<?> subscriber) {
        while (deliverOne(subscriber)) {}
    }

    private boolean deliverOne(Subscriber<?> subscriber) {
        var taken = new News[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var news = claim(subscriber.name());
                taken[0] = news;
                if (news == null) {
                    return false;
                }
                hand(subscriber, news);
                update("delete from kernel.outbox where tenant_id = ? and id = ?", CurrentTenant.key(), news.id());
                return true;
            });
        } catch (RuntimeException failed) {
            var news = taken[0];
            if (news == null) {
                throw failed;
            }
            LOG.errorf(
                    failed,
                    "%s could not take %s %d; try %d",
                    subscriber.name(),
                    news.topic(),
                    news.id(),
                    news.tries() + 1);
            QuarkusTransaction.requiringNew().run(() -> postpone(news, failed));
            return true;
        }
    }

    private <E> void hand(Subscriber<E> subscriber, News news) {
        try {
            subscriber.on(json.readValue(news.payload(), subscriber.topic()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news that its subscriber cannot read", e);
        }
    }

    private @Nullable News claim(String subscriber) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, topic, payload, tries from kernel.outbox
                        where tenant_id = ? and subscriber = ? and due_at <= ?
                        order by due_at, id limit 1 for update skip locked""")) {
            select.setString(1, CurrentTenant.key());
            select.setString(2, subscriber);
            select.setTimestamp(3, Timestamp.from(clock.instant()));
            try (var row = select.executeQuery()) {
                return row.next() ? new News(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)) : null;
            }
        }
    }

    private void postpone(News news, RuntimeException failed) {
        var wait = Duration.ofSeconds(1L << Math.min(news.tries(), 10));
        Instant due = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        update(
                "update kernel.outbox set tries = tries + 1, due_at = ?, error = ? where tenant_id = ? and id = ?",
                Timestamp.from(due),
                String.valueOf(failed),
                CurrentTenant.key(),
                news.id());
    }

    private void update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be changed", e);
        }
    }
}
