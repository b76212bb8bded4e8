package io.tributary.pages;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zone in which a tenant's times are shown; UTC where there is no tenant. */
final class Zone {

    private Zone() {}

    static ZoneId current() {
        return ZoneOffset.UTC;
    }
}
