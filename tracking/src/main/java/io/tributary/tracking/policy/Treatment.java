package io.tributary.tracking.policy;

/** What becomes of credit that looks wrong. */
public enum Treatment {
    /** It is given, and nothing is said. */
    ALLOW,
    /** It is given, and the decision says what looks wrong. */
    FLAG,
    /** It goes to the next evidence, or to nobody. */
    REFUSE
}
