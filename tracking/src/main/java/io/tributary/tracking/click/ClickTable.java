package io.tributary.tracking.click;

import io.tributary.kernel.Ids;
import io.tributary.tracking.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Writes clicks of many tenants in one statement. A click that is there already stays as it is. The same statement asks
 * the memory of visitors whether a click is a first one, and counts what counts towards a cap: both are as true as the
 * click is stored, on however many nodes.
 */
final class ClickTable {

    /** Counts are kept by node, so that no node waits for another one's row. */
    private static final UUID NODE = Ids.next();

    private static final String INSERT = """
            with incoming as materialized (
                select *, to_timestamp(millis / 1000.0) as clicked_at
                from unnest(?::text[], ?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::boolean[],
                    ?::timestamptz[], ?::text[], ?::date[], ?::bytea[], ?::text[], ?::text[], ?::inet[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::boolean[])
                    as click (tenant_id, id, millis, link_id, program_id, affiliate_id, kind, seems_unique,
                        unique_until, diversion, counted_on, visitor, subs, aff_click_id, ip, user_agent,
                        referrer, country, device, consent)),
            firsts as (
                insert into tracking.unique_visit as known (tenant_id, link_id, visitor, click_id, visited_at, until_at)
                select distinct on (tenant_id, link_id, visitor) tenant_id, link_id, visitor, id, clicked_at,
                    coalesce(unique_until, clicked_at + interval '1 day')
                from incoming where seems_unique
                order by tenant_id, link_id, visitor, id
                on conflict (tenant_id, link_id, visitor) do update
                    set click_id = excluded.click_id, visited_at = excluded.visited_at, until_at = excluded.until_at
                    where known.until_at <= excluded.visited_at
                returning tenant_id, click_id),
            stored as (
                insert into tracking.click (tenant_id, id, clicked_at, link_id, program_id, affiliate_id, kind,
                    unique_click, billable, diversion, visitor, sub, aff_click_id, ip, user_agent, referrer, country,
                    device, consent)
                select tenant_id, id, clicked_at, link_id, program_id, affiliate_id, kind,
                    is_first is not null, is_first is not null, diversion, visitor, string_to_array(subs, E'\\x1f'), aff_click_id, ip,
                    user_agent, referrer, country, device, consent
                from incoming left join (select tenant_id, click_id as id, true as is_first from firsts) first
                    using (tenant_id, id)
                on conflict do nothing
                returning tenant_id, id)
            insert into tracking.click_count as known (tenant_id, program_id, affiliate_id, day, node, clicks)
            select tenant_id, program_id, affiliate_id, counted_on, ?, count(*)
            from incoming join stored using (tenant_id, id)
            where counted_on is not null
            group by 1, 2, 3, 4
            on conflict (tenant_id, program_id, affiliate_id, day, node) do update
                set clicks = known.clicks + excluded.clicks""";

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
                    .bind("timestamptz", NewClick::uniqueUntil)
                    .bind("text", NewClick::diversion)
                    .bind("date", NewClick::countedOn)
                    .bind("bytea", NewClick::visitor)
                    .bind("text", NewClick::subs)
                    .bind("text", NewClick::affClickId)
                    .bind("inet", NewClick::ip)
                    .bind("text", NewClick::userAgent)
                    .bind("text", NewClick::referrer)
                    .bind("text", NewClick::country)
                    .bind("text", NewClick::device)
                    .bind("boolean", NewClick::consent);
            insert.setObject(21, NODE);
            insert.executeUpdate();
        }
    }
}
