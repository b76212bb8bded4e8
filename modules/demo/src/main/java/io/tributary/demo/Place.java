package io.tributary.demo;

import java.util.List;

/**
 * Where an operator's visitors and servers go.
 *
 * @param reportingKey the last part of its postback URL
 */
record Place(Operator operator, String reportingKey, List<Spot> spots) {

    /** An affiliate's link. */
    record Spot(Partner partner, String code) {}
}
