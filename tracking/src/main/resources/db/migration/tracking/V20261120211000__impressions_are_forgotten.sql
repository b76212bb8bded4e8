-- Impressions are counted into the reports within seconds, and read by nobody after that: what is old is deleted.
-- A row is still never changed.
drop trigger refuse_change on tracking.impression;
create trigger refuse_change before update on tracking.impression
    for each row execute function kernel.refuse_change();
grant delete on tracking.impression to tributary_app;
create index impression_seen_idx on tracking.impression (tenant_id, seen_at);
select kernel.queue_table('tracking.impression');
