package io.tributary.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the database where none is configured, then the application. */
@QuarkusMain
public class Main {

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
