package io.tributary.program.domain;

/** How a tenant proved that a host is its own, the stronger first. */
public enum Proof {
    /** By a TXT record: whoever made it rules the domain. */
    DNS,
    /** By a file under the host: whoever the host points to could make it. */
    HTTP
}
