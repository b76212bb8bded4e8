package io.tributary.kernel;

import io.quarkus.arc.Arc;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Whose work this thread is doing. A request gets its tenant once, from its host or key; a job enters one tenant at a
 * time. There is no default: without a tenant nothing is read and nothing is written.
 */
public final class CurrentTenant {

    private static final ScopedValue<String> ENTERED = ScopedValue.newInstance();

    private CurrentTenant() {}

    /**
     * The tenant's key.
     *
     * @throws IllegalStateException where nobody has said whose work this is
     */
    public static String key() {
        return find().orElseThrow(() -> new IllegalStateException("no tenant: enter one with CurrentTenant.call"));
    }

    public static Optional<String> find() {
        if (ENTERED.isBound()) {
            return Optional.of(ENTERED.get());
        }
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Optional.empty();
        }
        return container.instance(RequestTenant.class).get().key();
    }

    /** Names the tenant of the running request; a second, different name is a bug and throws. */
    public static void ofRequest(String tenant) {
        Arc.container().instance(RequestTenant.class).get().set(tenant);
    }

    /** Does the work as the given tenant, in a request context and so in a persistence session of its own. */
    public static void run(String tenant, Runnable work) {
        get(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #run}, with a result. */
    public static <T> T get(String tenant, Supplier<T> work) {
        try {
            return call(tenant, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #get}, for work that may throw anything. */
    public static <T> T call(String tenant, Callable<T> work) throws Exception {
        if (Transactions.open()) {
            throw new IllegalStateException("a transaction belongs to one tenant: end it before entering " + tenant);
        }
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            return ScopedValue.where(ENTERED, tenant).call(work::call);
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
