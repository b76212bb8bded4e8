package io.tributary.kernel.database;

/** The operator has to change something before Tributary can start. The message is one line that says what. */
public class WrongConfiguration extends RuntimeException {

    public WrongConfiguration(String message) {
        super(message.lines().map(String::strip).reduce("", (all, line) -> (all + " " + line).strip()));
    }
}
