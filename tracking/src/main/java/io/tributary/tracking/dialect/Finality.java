package io.tributary.tracking.dialect;

/** Whether what was reported stands. */
enum Finality {
    /** It counts. */
    FINAL,
    /** It may come to count: the sender will say so once more. */
    OPEN,
    /** What was reported before does not count any longer. */
    TAKEN_BACK
}
