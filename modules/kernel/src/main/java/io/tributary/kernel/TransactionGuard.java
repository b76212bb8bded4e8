package io.tributary.kernel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * No transaction outlives its request. One that was never ended stays on its thread, with the connection and the tenant
 * of whoever began it; the next request on that thread finds it here, ends it and is asked to come again.
 */
class TransactionGuard {

    private static final Logger LOG = Logger.getLogger(TransactionGuard.class);

    @ServerRequestFilter(priority = 0)
    public void refuseLeakedTransaction(ContainerRequestContext request) {
        if (Transactions.open()) {
            LOG.error("a transaction was left open on this thread by an earlier request; it is rolled back");
            QuarkusTransaction.rollback();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "try_again", "Please send the request again.", null);
        }
    }
}
