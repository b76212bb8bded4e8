package io.tributary.tracking.click;

import io.tributary.tracking.link.Route;
import io.tributary.tracking.traffic.Traffic;
import io.tributary.tracking.visitor.Visitor;

/** Somebody on a link: which link, who, and what the link does with its visitors. */
record Arrival(Route route, Visitor visitor, Traffic traffic) {}
