package io.tributary.tracking.impression;

import io.tributary.tracking.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes counts of many tenants in one statement; what is there already stays as it is. */
final class ImpressionTable {

    private static final String INSERT = """
            insert into tracking.impression (tenant_id, id, link_id, program_id, affiliate_id, seen_at, times)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bigint[])
            on conflict do nothing""";

    private ImpressionTable() {}

    static void insert(Connection connection, List<Seen> counts) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, counts)
                    .bind("text", seen -> seen.link().tenant())
                    .bind("uuid", Seen::id)
                    .bind("uuid", seen -> seen.link().id())
                    .bind("uuid", seen -> seen.link().program())
                    .bind("uuid", seen -> seen.link().affiliate())
                    .bind("timestamptz", Seen::at)
                    .bind("bigint", Seen::times);
            insert.executeUpdate();
        }
    }
}
