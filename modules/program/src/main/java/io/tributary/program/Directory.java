package io.tributary.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.tributary.kernel.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which tenants there are, kept in memory: known ones for an hour, or until they change; unknown ones for a second, so
 * that neither requests nor those who guess hosts cost a query each.
 */
@ApplicationScoped
public class Directory {

    static final String TOPIC = "tenant";

    private static final String SELECT = "select id, number, name, time_zone, currency from program.tenant";
    private static final int CAPACITY = 100_000;

    private final AgroalDataSource platform;
    private final LoadingCache<String, Optional<TenantInfo>> byKey;
    private final LoadingCache<Integer, Optional<TenantInfo>> byNumber;

    Directory(@DataSource("platform") AgroalDataSource platform, Notifications notifications) {
        this.platform = platform;
        byKey = cache().build(this::load);
        byNumber = cache().build(this::load);
        notifications.listen(TOPIC, changed -> forget());
    }

    /** The tenant of that key; may block when it is not yet in memory. */
    public Optional<TenantInfo> byKey(String key) {
        return byKey.get(key);
    }

    /** The tenant of that number; may block when it is not yet in memory. */
    public Optional<TenantInfo> byNumber(int number) {
        return byNumber.get(number);
    }

    /** Tenants in the order of their keys, read afresh, beginning after the given key (empty: from the start). */
    public List<TenantInfo> list(String after, int limit) {
        return query(SELECT + " where id > ? order by id limit ?", statement -> {
            statement.setString(1, after);
            statement.setInt(2, limit);
        });
    }

    void forget() {
        byKey.invalidateAll();
        byNumber.invalidateAll();
    }

    private Optional<TenantInfo> load(String key) {
        return query(SELECT + " where id = ?", statement -> statement.setString(1, key)).stream()
                .findFirst();
    }

    private Optional<TenantInfo> load(int number) {
        return query(SELECT + " where number = ?", statement -> statement.setInt(1, number)).stream()
                .findFirst();
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<TenantInfo> query(String sql, Parameters parameters) {
        try (var connection = platform.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                var tenants = new ArrayList<TenantInfo>();
                while (rows.next()) {
                    tenants.add(tenant(rows));
                }
                return tenants;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory of tenants cannot be read", e);
        }
    }

    private static TenantInfo tenant(ResultSet row) throws SQLException {
        return new TenantInfo(
                row.getString("id"),
                row.getInt("number"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"));
    }

    private static Caffeine<Object, Optional<TenantInfo>> cache() {
        return Caffeine.newBuilder()
                .maximumSize(CAPACITY)
                .expireAfter(Expiry.writing(
                        (key, tenant) -> tenant.isPresent() ? Duration.ofHours(1) : Duration.ofSeconds(1)));
    }
}
