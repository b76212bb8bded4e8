package io.tributary.kernel.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** What another JVM runs in these tests: a durable server, one committed row, and one more as its last deed. */
final class OtherServer {

    public static void main(String[] folders) throws Exception {
        try {
            var server = EmbeddedPostgres.start(Path.of(folders[0]), Path.of(folders[1]), Durability.DURABLE);
            var sql = new Sql(server);
            sql.run("create table if not exists deed (name text)");
            sql.run("insert into deed values ('committed')");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> lastDeed(sql)));
            System.out.println("serving");
            System.in.read();
        } catch (WrongConfiguration e) {
            System.out.println(e.getMessage());
        }
    }

    private static void lastDeed(Sql sql) {
        try {
            sql.run("insert into deed values ('last')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OtherServer() {}
}
