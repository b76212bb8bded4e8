package io.tributary.kernel.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A role of the database. None is a superuser or passes by row-level security, and each may do one thing only. */
enum Role {
    /** Owns schemas and tables. Nobody logs in as this one. */
    OWNER("nologin"),

    /** Flyway's, which becomes the owner on purpose ({@code set role}), not by inheritance. */
    MIGRATE("login noinherit"),

    /** The application's: sees the rows of one tenant at a time. */
    APP("login"),

    /** Writes what arrives, for many tenants at once, and reads nothing else. */
    INGEST("login"),

    /** Looks for work and tenants, and sees no tenant's rows. */
    PLATFORM("login");

    static final List<Role> LOGINS =
            Arrays.stream(values()).filter(Role::logsIn).toList();

    private final String login;

    Role(String login) {
        this.login = login;
    }

    String sqlName() {
        return "tributary_%s".formatted(key());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String attributes() {
        return "%s nocreatedb nocreaterole".formatted(login);
    }

    boolean logsIn() {
        return this != OWNER;
    }

    boolean mayBecome(Role other) {
        return this == other || (this == MIGRATE && other == OWNER);
    }
}
