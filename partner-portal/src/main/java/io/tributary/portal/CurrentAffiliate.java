package io.tributary.portal;

import io.tributary.kernel.CurrentActor;
import io.tributary.program.Affiliate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The affiliate that this request acts as: whatever the portal reads or writes is asked for under its id. */
@Named("affiliate")
@RequestScoped
public class CurrentAffiliate {

    private @Nullable Affiliate affiliate;

    /**
     * The affiliate's id.
     *
     * @throws io.tributary.kernel.Refusal not found, where the caller is no affiliate
     */
    public UUID id() {
        return CurrentActor.get().affiliate();
    }

    public Affiliate get() {
        if (affiliate == null) {
            affiliate = Affiliate.existing(id());
        }
        return affiliate;
    }

    /** Whether the operator has yet to look at the application. */
    public boolean isPending() {
        return get().status() == Affiliate.Status.PENDING;
    }

    /** Whether its links lead nowhere for now. */
    public boolean isSuspended() {
        return get().status() == Affiliate.Status.SUSPENDED;
    }

    /** Whether it may promote anything. */
    public boolean isApproved() {
        return get().isApproved();
    }
}
