package io.tributary.kernel.database;

import java.util.List;

/** What an embedded PostgreSQL may lose when the machine, not only the JVM, stops under it. */
public enum Durability {
    /** Nothing that was committed. */
    DURABLE("fsync=on", "full_page_writes=on", "synchronous_commit=on", "shared_buffers=256MB", "max_wal_size=1GB"),

    /** Everything: the data of a test does not outlive it. */
    FAST_FOR_TESTS(
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "shared_buffers=64MB",
            "max_wal_size=512MB",
            "wal_level=minimal",
            "max_wal_senders=0");

    private final List<String> settings;

    Durability(String... settings) {
        this.settings = List.of(settings);
    }

    List<String> settings() {
        return settings;
    }
}
