package io.tributary.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tributary.kernel.database.DatabaseAtStart;
import io.tributary.kernel.database.WrongConfiguration;

/** Checks the settings, starts the database where none is configured, then the application. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        try {
            SettingsAtStart.check(System.getenv());
            DatabaseAtStart.choose();
        } catch (WrongConfiguration wrong) {
            System.err.println("Tributary cannot start: " + wrong.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
