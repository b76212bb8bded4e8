package io.tributary.kernel.database;

/** Who logs in to a database, and with what. Never printed with its password. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
