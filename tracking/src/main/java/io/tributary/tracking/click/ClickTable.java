package io.tributary.tracking.click;

import io.tributary.tracking.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes clicks of many tenants in one statement. A click that is there already stays as it is. */
final class ClickTable {

    private static final String INSERT = """
            insert into tracking.click (tenant_id, id, clicked_at, link_id, program_id, affiliate_id, kind, unique_click,
                billable, visitor, sub, aff_click_id, ip, user_agent, referrer, consent)
            select tenant_id, id, to_timestamp(millis / 1000.0), link_id, program_id, affiliate_id, kind, unique_click,
                billable, visitor, string_to_array(subs, E'\\x1f'), aff_click_id, ip, user_agent, referrer, consent
            from unnest(?::text[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::boolean[],
                ?::boolean[], ?::bytea[], ?::text[], ?::text[], ?::inet[], ?::text[], ?::text[], ?::boolean[])
                as click (tenant_id, id, millis, link_id, program_id, affiliate_id, kind, unique_click,
                    billable, visitor, subs, aff_click_id, ip, user_agent, referrer, consent)
            on conflict do nothing""";

    private ClickTable() {}

    static void insert(Connection connection, List<NewClick> clicks) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, clicks)
                    .bind("text", NewClick::tenant)
                    .bind("uuid", NewClick::id)
                    .bind("bigint", click -> ClickId.timeOf(click.id()).toEpochMilli())
                    .bind("uuid", NewClick::linkId)
                    .bind("uuid", NewClick::programId)
                    .bind("uuid", NewClick::affiliateId)
                    .bind("text", NewClick::kind)
                    .bind("boolean", NewClick::unique)
                    .bind("boolean", NewClick::billable)
                    .bind("bytea", NewClick::visitor)
                    .bind("text", NewClick::subs)
                    .bind("text", NewClick::affClickId)
                    .bind("inet", NewClick::ip)
                    .bind("text", NewClick::userAgent)
                    .bind("text", NewClick::referrer)
                    .bind("boolean", NewClick::consent);
            insert.executeUpdate();
        }
    }
}
