package io.tributary.app.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What PostgreSQL's catalogue must say of every table, index, key, view and role for tenants to be kept apart. */
enum Catalogue {
    TABLES_WITHOUT_A_TENANT("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and c.relkind in ('r', 'p')
              and c.relname not in ('flyway_schema_history', 'job')
              and c.oid::regclass::text <> 'program.tenant'
              and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)"""),

    TABLES_WITHOUT_FORCED_ROW_LEVEL_SECURITY("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and c.relkind in ('r', 'p')
              and c.relname not in ('flyway_schema_history', 'job')
              and not (c.relrowsecurity and c.relforcerowsecurity)"""),

    TABLES_WITHOUT_THE_TENANTS_POLICY("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and c.relkind in ('r', 'p')
              and c.relname not in ('flyway_schema_history', 'job')
              and c.oid::regclass::text <> 'program.tenant'
              and not exists (
                select 1 from pg_policy p
                where p.polrelid = c.oid and p.polcmd = '*'
                  and p.polroles = array['tributary_app'::regrole::oid]
                  and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = kernel.current_tenant())'
                  and pg_get_expr(p.polwithcheck, p.polrelid) = '(tenant_id = kernel.current_tenant())')"""),

    POLICIES_THAT_LET_THE_APPLICATION_SEE_MORE("""
            select p.polname || ' on ' || p.polrelid::regclass::text
            from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?)
              and (p.polroles @> array['tributary_app'::regrole::oid] or p.polroles = '{0}')
              and pg_get_expr(p.polqual, p.polrelid) not in
                ('(tenant_id = kernel.current_tenant())', '(id = kernel.current_tenant())')"""),

    UNIQUE_INDEXES_THAT_DO_NOT_BEGIN_WITH_THE_TENANT("""
            select i.indexrelid::regclass::text from pg_index i
            join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and i.indisunique
              and c.relname not in ('flyway_schema_history', 'job')
              and c.oid::regclass::text <> 'program.tenant'
              and not exists (select 1 from pg_attribute a
                where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'tenant_id')"""),

    FOREIGN_KEYS_THAT_COULD_LINK_A_FOREIGN_ROW("""
            select f.conname || ' on ' || f.conrelid::regclass::text from pg_constraint f
            join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and f.contype = 'f'
              and f.confrelid::regclass::text <> 'program.tenant'
              and not exists (select 1 from pg_attribute a join pg_attribute b on true
                where a.attrelid = f.conrelid and a.attnum = f.conkey[1] and a.attname = 'tenant_id'
                  and b.attrelid = f.confrelid and b.attnum = f.confkey[1] and b.attname = 'tenant_id')"""),

    VIEWS_THAT_SEE_WITH_THE_EYES_OF_THEIR_OWNER("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and (c.relkind = 'm' or (c.relkind = 'v'
              and not coalesce(c.reloptions @> array['security_invoker=true'], false)))"""),

    FUNCTIONS_THAT_RUN_AS_THEIR_OWNER("""
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any(?) and p.prosecdef"""),

    RIGHTS_THAT_GO_ROUND_THE_POLICIES("""
            select c.oid::regclass::text || ' ' || r.rolname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join (select rolname from pg_roles
                        where rolname in ('tributary_app', 'tributary_ingest', 'tributary_platform')) r
            where n.nspname = any(?) and c.relkind in ('r', 'p')
              and (has_table_privilege(r.rolname, c.oid, 'truncate')
                or has_table_privilege(r.rolname, c.oid, 'references')
                or has_table_privilege(r.rolname, c.oid, 'trigger')
                or pg_get_userbyid(c.relowner) <> 'tributary_owner')"""),

    ROLES_THAT_IGNORE_POLICIES("""
            select rolname from pg_roles
            where rolname like 'tributary\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
              and ?::text[] is not null""");

    static final String[] SCHEMAS = {
        "kernel",
        "program",
        "identity",
        "tracking",
        "ledger",
        "commissions",
        "payouts",
        "postbacks",
        "reporting",
        "migration"
    };

    private final String query;

    Catalogue(String query) {
        this.query = query;
    }

    /** The objects that break this rule, as the given connection sees the catalogue. */
    List<String> offenders(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", SCHEMAS));
            try (var rows = statement.executeQuery()) {
                var offenders = new ArrayList<String>();
                while (rows.next()) {
                    offenders.add(rows.getString(1));
                }
                return offenders;
            }
        }
    }

    /** For each rule a hole that breaks it, to prove that it is seen. */
    static final Map<Catalogue, String> HOLES = Map.of(
            TABLES_WITHOUT_A_TENANT, "create table kernel.hole (id uuid)",
            TABLES_WITHOUT_FORCED_ROW_LEVEL_SECURITY, "alter table kernel.outbox no force row level security",
            TABLES_WITHOUT_THE_TENANTS_POLICY, "alter policy tenant on kernel.outbox with check (true)",
            POLICIES_THAT_LET_THE_APPLICATION_SEE_MORE, "create policy hole on kernel.outbox for select using (true)",
            UNIQUE_INDEXES_THAT_DO_NOT_BEGIN_WITH_THE_TENANT, "create unique index hole on kernel.outbox (id)",
            FOREIGN_KEYS_THAT_COULD_LINK_A_FOREIGN_ROW, """
                    create table kernel.hole (tenant_id text not null, id uuid unique);
                    create table kernel.holes (tenant_id text not null, hole uuid references kernel.hole (id))""",
            VIEWS_THAT_SEE_WITH_THE_EYES_OF_THEIR_OWNER, "create view kernel.hole as select * from kernel.outbox",
            FUNCTIONS_THAT_RUN_AS_THEIR_OWNER, """
                    create function kernel.hole() returns bigint language sql security definer
                    as 'select count(*) from kernel.outbox'""",
            RIGHTS_THAT_GO_ROUND_THE_POLICIES, "grant truncate on kernel.outbox to tributary_app");
}
