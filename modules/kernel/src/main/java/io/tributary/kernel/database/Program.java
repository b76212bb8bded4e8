package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** A program of the operating system, started by us: it speaks English and its clock shows UTC. */
final class Program {

    static Process start(List<String> command, Redirect output) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean succeeds(List<String> command, Redirect output) {
        return start(command, output).onExit().join().exitValue() == 0;
    }

    private Program() {}
}
