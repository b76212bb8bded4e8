package io.tributary.commissions;

import java.util.List;

/** What a customer's history is worth: what it should have earned, and what earns nothing for which reason. */
public record Rated(List<DesiredLine> desired, List<Withheld> withheld) {}
