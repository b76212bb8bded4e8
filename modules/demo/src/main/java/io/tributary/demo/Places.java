package io.tributary.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.demo.Place.Spot;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Affiliate;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Integrations;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Finds the links and the postback key of an operator that is there. */
@ApplicationScoped
class Places {

    private final Integrations integrations;

    Places(Integrations integrations) {
        this.integrations = integrations;
    }

    Place of(Operator operator) {
        return CurrentTenant.get(
                operator.key(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var integration = Integration.page(null, 1).getFirst();
                    return new Place(operator, integrations.key(integration), spots(operator));
                }));
    }

    private static List<Spot> spots(Operator operator) {
        return operator.partners().stream()
                .filter(partner -> !partner.waits())
                .flatMap(partner -> Affiliate.byEmail(partner.email()).stream()
                        .flatMap(affiliate -> links(affiliate).map(link -> new Spot(partner, link.code()))))
                .toList();
    }

    private static Stream<TrackingLink> links(Affiliate affiliate) {
        return TrackingLink.ofAffiliate(affiliate.id(), null, 1).stream();
    }
}
