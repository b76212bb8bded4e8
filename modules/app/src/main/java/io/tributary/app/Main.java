package io.tributary.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.tributary.kernel.database.DatabaseAtStart;
import io.tributary.kernel.database.WrongConfiguration;

/** Checks the settings, starts the database where none is configured, then the application. */
@QuarkusMain
public class Main {

    /**
     * Lets addresses in that RFC 3986 would not: browsers and servers send braces and bars as they are, and an empty 400
     * would lose the visitor, and the report of a server that is nobody's by then.
     */
    private static final String ANY_ADDRESS = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        try {
            SettingsAtStart.check(System.getenv());
            DatabaseAtStart.choose();
        } catch (WrongConfiguration wrong) {
            System.err.println("Tributary cannot start: " + wrong.getMessage());
            System.exit(1);
        }
        System.setProperty(ANY_ADDRESS, "true");
        Quarkus.run(arguments);
    }
}
