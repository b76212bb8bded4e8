package io.tributary.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.commissions.Plans;
import io.tributary.identity.Accounts;
import io.tributary.identity.Role;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import io.tributary.program.EventType;
import io.tributary.program.EventTypeTerms;
import io.tributary.program.EventTypes;
import io.tributary.program.Program;
import io.tributary.program.Tenants;
import io.tributary.tracking.event.Integrations;
import io.tributary.tracking.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Founds an operator, as its people would do by hand. */
@ApplicationScoped
class Founding {

    private static final String PLAN = "standard";

    private final Tenants tenants;
    private final EventTypes eventTypes;
    private final Integrations integrations;
    private final Plans plans;
    private final Affiliates affiliates;
    private final Links links;
    private final Accounts accounts;
    private final ObjectMapper json;

    Founding(
            Tenants tenants,
            EventTypes eventTypes,
            Integrations integrations,
            Plans plans,
            Affiliates affiliates,
            Links links,
            Accounts accounts,
            ObjectMapper json) {
        this.tenants = tenants;
        this.eventTypes = eventTypes;
        this.integrations = integrations;
        this.plans = plans;
        this.affiliates = affiliates;
        this.links = links;
        this.accounts = accounts;
        this.json = json;
    }

    void found(Operator operator, LocalDate today) {
        CurrentTenant.run(operator.key(), () -> foundHere(operator, today));
    }

    private void foundHere(Operator operator, LocalDate today) {
        tenants.create(new Tenants.NewTenant(
                operator.key(),
                operator.title(),
                operator.zone(),
                operator.currency(),
                operator.template(),
                operator.destination()));
        var program = Program.named(operator.program());
        operator.moreEvents()
                .forEach((key, name) -> eventTypes.put(
                        program.key(), key, new EventTypeTerms(name, EventType.Amount.NONE, Map.of()), null));
        integrations.create(program, "Backend");
        plans.put(PLAN, new Plans.PlanTerms("Standard", program.key(), true, null));
        plans.publish(PLAN, new Plans.NewVersion(today, operator.currency(), components(operator), false));
        operator.staff().forEach(person -> enter(person.email(), person.name(), person.role(), null));
        operator.partners().forEach(partner -> welcome(partner, program));
    }

    private void welcome(Partner partner, Program program) {
        var profile =
                AffiliateProfile.of(partner.name(), partner.email(), partner.name(), null, partner.country(), null);
        if (partner.waits()) {
            accounts.signUp(profile, SignIn.PASSWORD, Locale.ENGLISH);
        } else {
            var affiliate = affiliates.enter(profile);
            links.create(affiliate.id(), program, Links.Draft.PLAIN);
            enter(partner.email(), partner.contact(), Role.AFFILIATE_OWNER, affiliate.id());
        }
    }

    private void enter(String email, String name, Role role, @Nullable UUID affiliateId) {
        accounts.enter(email, name, Locale.ENGLISH, SignIn.PASSWORD, role, affiliateId);
    }

    private JsonNode components(Operator operator) {
        try {
            return json.readTree(operator.components());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
