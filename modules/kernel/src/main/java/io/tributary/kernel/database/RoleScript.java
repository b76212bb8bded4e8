package io.tributary.kernel.database;

import java.util.ArrayList;
import java.util.List;

/** The SQL that gives roles to a database, statement by statement. It shows no password. */
record RoleScript(String database, RolePasswords passwords) {

    /** For a server that has none of the roles yet. */
    List<String> complete() {
        var script = new ArrayList<String>();
        for (Role role : Role.values()) {
            script.add(create(role));
        }
        script.add(letMigrateBecomeOwner());
        script.add(letOwnerCreate());
        Role.LOGINS.forEach(role -> script.add(letConnect(role)));
        return script;
    }

    String create(Role role) {
        String password = role.logsIn() ? " password '%s'".formatted(passwords.verifierOf(role)) : "";
        return "create role %s %s nosuperuser nobypassrls%s".formatted(role.sqlName(), role.attributes(), password);
    }

    String correct(Role role) {
        return "alter role %s %s".formatted(role.sqlName(), role.attributes());
    }

    String setPassword(Role role) {
        return "alter role %s password '%s'".formatted(role.sqlName(), passwords.verifierOf(role));
    }

    String letMigrateBecomeOwner() {
        return "grant %s to %s".formatted(Role.OWNER.sqlName(), Role.MIGRATE.sqlName());
    }

    String letOwnerCreate() {
        return "grant create on database %s to %s".formatted(quotedDatabase(), Role.OWNER.sqlName());
    }

    String letConnect(Role role) {
        return "grant connect on database %s to %s".formatted(quotedDatabase(), role.sqlName());
    }

    private String quotedDatabase() {
        return "\"%s\"".formatted(database.replace("\"", "\"\""));
    }
}
