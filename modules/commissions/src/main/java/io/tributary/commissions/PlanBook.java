package io.tributary.commissions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was ever agreed in one program: versions of plans, and who had which plan from when on. */
public record PlanBook(List<Terms> terms, List<Assigned> assigned) {

    /**
     * A plan that applies from a moment on.
     *
     * @param affiliateId to whom; to everybody without a plan of their own where it is null
     * @param order which of two assignments of the same moment was made later
     */
    public record Assigned(@Nullable UUID affiliateId, UUID planId, Instant validFrom, UUID order) {}

    public PlanBook {
        terms = List.copyOf(terms);
        assigned = List.copyOf(assigned);
    }

    /** What an affiliate is paid by for what happens at this moment: the own plan, else the program's. */
    public Optional<Terms> at(UUID affiliateId, Instant moment) {
        return plan(affiliateId, moment)
                .or(() -> plan(null, moment))
                .flatMap(planId -> terms.stream()
                        .filter(version -> version.planId().equals(planId)
                                && !version.validFrom().isAfter(moment))
                        .max(Comparator.comparing(Terms::validFrom).thenComparing(Terms::number)));
    }

    private Optional<UUID> plan(@Nullable UUID affiliateId, Instant moment) {
        return assigned.stream()
                .filter(one -> Objects.equals(one.affiliateId(), affiliateId)
                        && !one.validFrom().isAfter(moment))
                .max(Comparator.comparing(Assigned::validFrom).thenComparing(Assigned::order))
                .map(Assigned::planId);
    }
}
