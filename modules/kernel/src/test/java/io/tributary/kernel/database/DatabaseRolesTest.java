package io.tributary.kernel.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DatabaseRolesTest {

    static final String SECRET = "a secret that all nodes of the installation share";

    /** All that can tell one state of the roles from another. */
    static final String STATE = """
            select md5(
                (select string_agg(format('%s %s %s', rolname, rolpassword, xmin), ',' order by oid) from pg_authid)
                || (select string_agg(format('%s %s', oid, xmin), ',' order by oid) from pg_auth_members)
                || (select string_agg(format('%s %s %s', datname, datacl, xmin), ',' order by oid) from pg_database))
            """;

    @TempDir(factory = TestFolder.class)
    static Path folder;

    static EmbeddedPostgres server;

    Sql sql;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(folder, TestFolder.BINARIES, Durability.FAST_FOR_TESTS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void create() {
        sql = new Sql(server).in(server.database("shop"));
    }

    /** Roles are those of the server, so each test has to take its own away. */
    @AfterEach
    void drop() throws SQLException {
        new Sql(server).run("drop database shop with (force)", "drop database if exists other with (force)");
        for (Role role : Role.values()) {
            new Sql(server).run("drop role if exists %s".formatted(role.sqlName()));
        }
        new Sql(server).run("drop role if exists guest");
    }

    @Test
    void each_role_logs_in_as_itself() throws SQLException {
        var roles = prepare();

        for (var who : List.of(roles.migrate(), roles.app(), roles.ingest(), roles.platform())) {
            assertEquals(who.user(), new Sql(sql.url(), who).text("select current_user"));
        }
        assertEquals("tributary_app", roles.settings().get("tributary.database.app.username"));
        assertEquals(roles.ingest().password(), roles.settings().get("tributary.database.ingest.password"));
    }

    @Test
    void migrations_create_schemas_for_the_owner() throws SQLException {
        var roles = prepare();

        new Sql(sql.url(), roles.migrate()).run("set role tributary_owner", "create schema kernel");

        assertEquals(
                "tributary_owner", sql.text("select nspowner::regrole from pg_namespace where nspname = 'kernel'"));
        assertRefused("42501", roles.migrate(), "create schema without_set_role");
    }

    @Test
    void the_application_has_no_right_beyond_logging_in() throws SQLException {
        var roles = prepare();

        for (var who : List.of(roles.app(), roles.ingest(), roles.platform())) {
            assertEquals("f", new Sql(sql.url(), who).text("""
                            select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
                            from pg_roles where rolname = current_user
                            """));
            for (String forbidden : List.of(
                    "create schema mine",
                    "create role friend",
                    "set role tributary_owner",
                    "select rolpassword from pg_authid",
                    "alter role %s bypassrls".formatted(who.user()))) {
                assertRefused("42501", who, forbidden);
            }
        }
    }

    @Test
    void to_prepare_again_changes_nothing() throws SQLException {
        prepare();
        String state = sql.text(STATE);

        prepare();

        assertEquals(state, sql.text(STATE));
    }

    @Test
    void nodes_that_start_together_do_not_collide() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : nodes.invokeAll(Collections.<Callable<DatabaseRoles>>nCopies(10, this::prepare))) {
                assertEquals("tributary_app", node.get().app().user());
            }
        }
    }

    @Test
    void what_somebody_changed_is_put_right() throws SQLException {
        var roles = prepare();
        sql.run(
                "alter role tributary_app nologin createdb password 'other'",
                "revoke tributary_owner from tributary_migrate");

        prepare();

        assertEquals("tributary_app", new Sql(sql.url(), roles.app()).text("select current_user"));
        assertEquals("f", sql.text("select rolcreatedb from pg_roles where rolname = 'tributary_app'"));
        new Sql(sql.url(), roles.migrate()).run("set role tributary_owner");
    }

    @Test
    void a_user_who_may_not_create_roles_is_told_what_an_administrator_has_to_run() throws SQLException {
        sql.run("create role guest login password 'guest'");

        var refusal = assertThrows(WrongConfiguration.class, () -> prepareAs("guest"));
        String script = refusal.getMessage().replaceFirst(".*run there: ", "");
        assertEquals(1, refusal.getMessage().lines().count());
        sql.run(script);

        assertEquals("tributary_app", prepareAs("guest").app().user());
    }

    @Test
    void a_user_who_may_create_roles_and_owns_the_database_needs_no_administrator() throws SQLException {
        sql.run("create role guest login createrole password 'guest'", "alter database shop owner to guest");

        var roles = prepareAs("guest");

        new Sql(sql.url(), roles.migrate()).run("set role tributary_owner", "create schema kernel");
        sql.run("reassign owned by guest to postgres", "drop owned by guest");
    }

    @Test
    void a_user_who_may_create_roles_in_the_database_of_another_is_told_what_is_left_to_do() throws SQLException {
        sql.run("create role guest login createrole password 'guest'");

        var refusal = assertThrows(WrongConfiguration.class, () -> prepareAs("guest"));
        String script = refusal.getMessage().replaceFirst(".*run there: ", "");
        assertEquals("grant create on database \"shop\" to tributary_owner;", script);
        sql.run(script);

        assertEquals("tributary_app", prepareAs("guest").app().user());
    }

    @Test
    void the_script_for_administrators_is_complete_and_shows_no_password() throws SQLException {
        String script = DatabaseRoles.roleScript("shop", SECRET);

        sql.run(script);

        String state = sql.text(STATE);
        var roles = prepare();
        assertEquals(state, sql.text(STATE));
        assertTrue(!script.contains(roles.app().password()));
    }

    private DatabaseRoles prepare() {
        return DatabaseRoles.prepare(sql.url(), server.superuser(), server.password(), SECRET);
    }

    private DatabaseRoles prepareAs(String user) {
        return DatabaseRoles.prepare(sql.url(), user, user, SECRET);
    }

    private void assertRefused(String state, Credentials who, String statement) {
        var refusal = assertThrows(SQLException.class, () -> new Sql(sql.url(), who).run(statement), statement);
        assertEquals(state, refusal.getSQLState(), refusal.getMessage());
    }
}
