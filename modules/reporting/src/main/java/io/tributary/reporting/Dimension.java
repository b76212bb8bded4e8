package io.tributary.reporting;

/** What figures may be grouped by. Hours, days and months are those of the tenant's time zone. */
public enum Dimension {
    HOUR,
    DAY,
    MONTH,
    PROGRAM,
    AFFILIATE,
    LINK,
    COUNTRY,
    DEVICE,
    /** A sub id of the click, as the affiliate sent it; no rollup has it. */
    SUB;

    /** Whether it is a stretch of time. */
    public boolean isTime() {
        return this == HOUR || this == DAY || this == MONTH;
    }

    /** Whether it is told of clicks only: what came of them is not counted by it. */
    public boolean isOfVisitors() {
        return this == COUNTRY || this == DEVICE;
    }
}
