package io.tributary.kernel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;

/** Whether a transaction is open on this thread. */
final class Transactions {

    private Transactions() {}

    static boolean open() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
