package io.tributary.kernel;

import java.sql.SQLException;

/** Tells a server that is away from a statement that is wrong. */
public final class Outage {

    private Outage() {}

    /**
     * No connection, or one that broke, or a server that is stopping, out of room or out of time: what was to be written
     * is not at fault and can be sent again.
     */
    public static boolean isAway(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }
}
