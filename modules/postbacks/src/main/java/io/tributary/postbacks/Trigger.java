package io.tributary.postbacks;

/** What happened that an affiliate may want to know. */
public enum Trigger {
    /** An event of one of its customers has earned a commission. */
    QUALIFIED,
    /** A commission is no longer held and will be paid. */
    APPROVED,
    /** A commission was taken back, wholly or in part. */
    REVERSED,
    /** A payout has arrived. Told to addresses of all programs only, since it belongs to none. */
    PAID
}
