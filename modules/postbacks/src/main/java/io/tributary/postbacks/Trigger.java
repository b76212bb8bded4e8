package io.tributary.postbacks;

/** What happened that an affiliate may want to know. */
public enum Trigger {
    /** An event of one of its customers has come in. Told as soon as we know whose it is. */
    RECEIVED,
    /** An event is credited to it; the same moment, under the name that some trackers expect. */
    ATTRIBUTED,
    /** An event of one of its customers has earned a commission. */
    QUALIFIED,
    /** A commission is no longer held and will be paid. */
    APPROVED,
    /** A commission was taken back, wholly or in part. */
    REVERSED,
    /** A payout has arrived. Told to addresses of all programs only, since it belongs to none. */
    PAID
}
