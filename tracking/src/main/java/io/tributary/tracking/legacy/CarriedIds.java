package io.tributary.tracking.legacy;

import io.tributary.program.TenantInfo;
import io.tributary.tracking.click.ClickIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The ids that visitors carry: those that we sealed, and those that the system before gave out. */
@ApplicationScoped
public class CarriedIds {

    private final ClickIds ids;
    private final OldClicks oldClicks;

    CarriedIds(ClickIds ids, OldClicks oldClicks) {
        this.ids = ids;
        this.oldClicks = oldClicks;
    }

    /** The click that the id names, if it was given out for this tenant, here or before; may block. */
    public Optional<UUID> open(String text, TenantInfo tenant) {
        return ids.open(text, tenant.number()).or(() -> oldClicks.find(tenant.key(), text));
    }

    /** What the visitor of this click carries. */
    public String text(UUID click) {
        return OldClick.byId(click).map(OldClick::oldId).orElseGet(() -> ids.text(click));
    }
}
