package io.tributary.app.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All that one tenant has, read past the application by the owner of the tables. */
class Holdings implements AutoCloseable {

    private static final String TABLES = """
            select c.oid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0
              and not a.attisdropped
              and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
            order by 1, a.attnum""";

    private final Connection connection;

    Holdings(String url, String owner, String password) throws SQLException {
        connection = DriverManager.getConnection(url, owner, password);
        try (var statement = connection.createStatement()) {
            statement.execute("set role tributary_owner");
        }
    }

    /** One id of each kind: of every table and every column that could name a row in an address. */
    Map<String, String> ids(String tenant) throws SQLException {
        var ids = new LinkedHashMap<String, String>();
        for (var column : columns().entrySet()) {
            var table = column.getKey().substring(0, column.getKey().lastIndexOf('.'));
            var name = column.getKey().substring(column.getKey().lastIndexOf('.') + 1);
            boolean key = column.getValue().equals("uuid") && name.equals("id")
                    || column.getValue().equals("text") && (name.equals("key") || name.equals("code"));
            if (key) {
                try (var statement = connection.prepareStatement(
                        "select %s::text from %s where tenant_id = ? limit 1".formatted(name, table))) {
                    statement.setString(1, tenant);
                    try (var row = statement.executeQuery()) {
                        if (row.next()) {
                            ids.put(column.getKey(), row.getString(1));
                        }
                    }
                }
            }
        }
        return ids;
    }

    /** A digest of each table's rows of the tenant: equal before and after means that nothing was changed. */
    Map<String, String> digest(String tenant) throws SQLException {
        var digests = new TreeMap<String, String>();
        for (var column : columns().keySet()) {
            var table = column.substring(0, column.lastIndexOf('.'));
            if (digests.containsKey(table)) {
                continue;
            }
            try (var statement = connection.prepareStatement("""
                    select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'empty')
                    from %s t where tenant_id = ?""".formatted(table))) {
                statement.setString(1, tenant);
                try (var row = statement.executeQuery()) {
                    row.next();
                    digests.put(table, row.getString(1));
                }
            }
        }
        return digests;
    }

    private Map<String, String> columns() throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        try (var statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", Catalogue.SCHEMAS));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
                }
            }
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
