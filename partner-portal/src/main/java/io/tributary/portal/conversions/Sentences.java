package io.tributary.portal.conversions;

import io.tributary.commissions.Commission;
import io.tributary.commissions.CommissionPlan;
import io.tributary.commissions.Component;
import io.tributary.commissions.PlanVersion;
import io.tributary.pages.Language;
import io.tributary.portal.programs.AgreedTerms;
import io.tributary.program.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Says to an affiliate why a line is there and where it stands, in its language and without anybody else's secrets. */
@ApplicationScoped
class Sentences {

    private final AgreedTerms agreed;
    private final Language language;

    Sentences(AgreedTerms agreed, Language language) {
        this.agreed = agreed;
        this.language = language;
    }

    /** A line and its sentence. */
    record Explained(Commission commission, String sentence) {}

    List<Explained> explain(Conversion conversion) {
        return conversion.commissions().stream()
                .map(line -> new Explained(line, sentence(line)))
                .toList();
    }

    /** Such as: "€150.00 once per customer, for First deposit. Held until 4 Dec 2026." */
    String sentence(Commission line) {
        var words = language.messages(ConversionMessages.class);
        var standing = switch (line.status()) {
            case HELD -> line.holdUntil() == null ? "" : words.heldUntil(line.holdUntil());
            case IN_STATEMENT -> words.inStatement();
            case PAID -> words.paid();
            case PAYABLE -> line.releasedAt() == null ? "" : words.payableSince(line.releasedAt());
            case REVERSED -> words.reversedText();
            case REVERSAL -> words.reversalText();
        };
        if (line.status() == Commission.Status.REVERSAL) {
            return standing;
        }
        return rule(line).map(rule -> rule + " " + standing).orElse(standing).strip();
    }

    private Optional<String> rule(Commission line) {
        return CommissionPlan.byKey(line.plan())
                .flatMap(plan -> PlanVersion.ofPlan(plan.id()).stream()
                        .filter(version -> version.number() == line.planVersion())
                        .findFirst()
                        .flatMap(version -> component(version, line.component())
                                .map(component -> agreed.sentences(
                                                EventType.ofProgram(plan.programId()), version.currency())
                                        .earned(component))));
    }

    private static Optional<Component> component(PlanVersion version, String key) {
        return version.rules().stream()
                .filter(component -> component.key().equals(key))
                .findFirst();
    }
}
