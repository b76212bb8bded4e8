package io.tributary.postbacks;

import java.util.UUID;

/**
 * The right to send one delivery, for a while.
 *
 * @param number changes with every holder, so that a late one is recognized
 * @param tries how many there were before
 */
record Lease(UUID deliveryId, UUID number, String host, int tries) {}
