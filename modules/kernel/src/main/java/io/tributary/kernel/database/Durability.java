package io.tributary.kernel.database;

import java.util.List;

/** What an embedded PostgreSQL may lose when the machine, not only the JVM, stops under it. */
public enum Durability {
    /** Nothing that was committed. */
    DURABLE,

    /** Everything: the data of a test does not outlive it. */
    FAST_FOR_TESTS;

    List<String> settings() {
        return switch (this) {
            case DURABLE ->
                List.of(
                        "fsync=on",
                        "full_page_writes=on",
                        "synchronous_commit=on",
                        "shared_buffers=256MB",
                        "max_wal_size=1GB");
            case FAST_FOR_TESTS ->
                List.of(
                        "fsync=off",
                        "full_page_writes=off",
                        "synchronous_commit=off",
                        "shared_buffers=64MB",
                        "max_wal_size=512MB",
                        "wal_level=minimal",
                        "max_wal_senders=0");
        };
    }
}
