package io.tributary.commissions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads all that was ever agreed in a program. */
@ApplicationScoped
public class PlanBooks {

    public PlanBook ofProgram(UUID programId) {
        var plans = CommissionPlan.ofProgram(programId).stream().collect(toMap(CommissionPlan::id, plan -> plan));
        var terms = plans.values().stream()
                .flatMap(plan -> PlanVersion.ofPlan(plan.id()).stream()
                        .map(version -> new Terms(
                                version.id(),
                                plan.id(),
                                plan.key(),
                                version.number(),
                                version.startsAt(),
                                version.currency(),
                                version.rules())))
                .toList();
        var assigned = PlanAssignment.ofProgram(programId).stream()
                .map(one -> new PlanBook.Assigned(one.affiliateId(), one.planId(), one.validFrom(), one.id()))
                .toList();
        return new PlanBook(terms, assigned);
    }
}
