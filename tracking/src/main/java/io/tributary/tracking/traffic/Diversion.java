package io.tributary.tracking.traffic;

/** Why a visitor was not sent on to the destination. Such a click is kept, counts as invalid and gives no click id. */
public enum Diversion {
    /** The link, its affiliate or the program is not open. */
    CLOSED,
    /** The program or the link does not want such visitors, or not at that time. */
    NOT_TARGETED,
    /** As many clicks as were wanted have come. */
    CAP_REACHED
}
