package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.program.Program;
import io.tributary.program.Template;
import io.tributary.program.TemplateSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** Gives a program the plan that its trade usually begins with, valid for all that is ever reported. */
@ApplicationScoped
class PlanSeed implements TemplateSeed {

    private static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    private final Plans plans;
    private final JsonNode templates;

    PlanSeed(Plans plans, ObjectMapper json) {
        this.plans = plans;
        try (var file = PlanSeed.class.getResourceAsStream("/template-plans.json")) {
            templates = json.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void seed(Program program, Template template) {
        var components = templates.path(template.name().toLowerCase(Locale.ROOT));
        if (components.isEmpty()) {
            return;
        }
        var key = program.key().substring(0, Math.min(program.key().length(), 54)) + "-standard";
        plans.put(key, new Plans.PlanTerms("Standard", program.key(), true, null));
        plans.publish(key, new Plans.NewVersion(SINCE_EVER, program.currency(), components, false));
    }
}
