package io.tributary.kernel.database;

/** What another JVM runs in these tests: an application, from the choice of its database to its first rows. */
final class OtherApplication {

    public static void main(String[] arguments) throws Exception {
        DatabaseAtStart.choose();
        new Sql(System.getProperty("tributary.database.url"), who("migrate"))
                .run(
                        "set role tributary_owner",
                        "create schema if not exists kernel",
                        "grant usage on schema kernel to tributary_app",
                        "create table if not exists kernel.start (at timestamptz not null)",
                        "grant select, insert on kernel.start to tributary_app");
        var sql = new Sql(
                System.getProperty("quarkus.datasource.jdbc.url"),
                new Credentials(
                        System.getProperty("quarkus.datasource.username"),
                        System.getProperty("quarkus.datasource.password")));
        System.out.println(sql.text("select format('%s sees %s starts', current_user, count(*)) from kernel.start"));
        sql.run("insert into kernel.start values (now())");
        System.out.println(System.getProperty("tributary.secret"));
        System.in.read();
    }

    private static Credentials who(String role) {
        return new Credentials(
                System.getProperty("tributary.database.%s.username".formatted(role)),
                System.getProperty("tributary.database.%s.password".formatted(role)));
    }

    private OtherApplication() {}
}
