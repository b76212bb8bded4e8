package io.tributary.tracking.guard;

import io.tributary.kernel.Admission;
import io.tributary.kernel.LimitSettings;
import io.tributary.kernel.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at whoever comes with an integration's key: where from, with which signature, how often. */
@ApplicationScoped
public class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);
    private static final Runnable NOTHING = () -> {};

    private final Protections protections;
    private final UsedSignatures signatures;
    private final RateLimits limits;
    private final LimitSettings settings;
    private final InstantSource clock;

    Guard(
            Protections protections,
            UsedSignatures signatures,
            RateLimits limits,
            LimitSettings settings,
            InstantSource clock) {
        this.protections = protections;
        this.signatures = signatures;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who was looked at and may come in.
     *
     * @param admission of the narrower limit; where it does not admit, nothing was used up
     * @param nothingCame to be called where the request failed for a cause of ours, so that it may come again as it is
     */
    public record Pass(Admission admission, Runnable nothingCame) {}

    /**
     * Looks at one request. May block.
     *
     * @throws Denied where it is not let in
     */
    public Pass look(String tenant, UUID integration, Knock knock) throws Denied {
        var protection = protections.of(tenant, integration);
        var digest = protection.check(knock, clock.instant());
        var own = protection.perMinute() == null ? settings.integrationEventsPerMinute() : protection.perMinute();
        var admission = limits.take("integration-events", tenant + '/' + integration, own, 1);
        if (admission.admitted()) {
            admission = narrower(admission, take(tenant, 1));
        }
        if (!admission.admitted() || digest.isEmpty()) {
            return new Pass(admission, NOTHING);
        }
        var used = digest.get();
        if (!isFirst(tenant, used)) {
            throw new Denied("reused_signature");
        }
        return new Pass(admission, () -> giveBack(tenant, used));
    }

    /** Takes from the tenant's own limit. */
    public Admission take(String tenant, int events) {
        return limits.take("tenant-events", tenant, settings.tenantEventsPerMinute(), events);
    }

    /** Whether all that the integration reports is a test. May block. */
    public boolean isTesting(String tenant, @Nullable UUID integration) {
        return integration != null && protections.of(tenant, integration).testing();
    }

    private static Admission narrower(Admission one, Admission other) {
        return !other.admitted() || other.remaining() < one.remaining() ? other : one;
    }

    private boolean isFirst(String tenant, byte[] digest) {
        try {
            return signatures.use(tenant, digest).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private void giveBack(String tenant, byte[] digest) {
        try {
            signatures.giveBack(tenant, digest);
        } catch (RuntimeException away) {
            LOG.warnf("a signature stays used though nothing came of it: %s", away.getMessage());
        }
    }
}
