package io.tributary.kernel;

import io.quarkus.arc.Arc;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A worker that runs its task when it is told that there is something to do, and at least once an interval. Signals that
 * arrive while it works are one more round; a task that throws is logged and tried again.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Pulse.class);

    private final String name;
    private final Duration interval;
    private final Runnable task;
    private final Semaphore signals = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    private Pulse(String name, Duration interval, Runnable task) {
        this.name = name;
        this.interval = interval;
        this.task = task;
        thread = Thread.ofVirtual().name("pulse-" + name).unstarted(this::beat);
    }

    /** Starts a worker; it first runs its task at once. */
    public static Pulse start(String name, Duration interval, Runnable task) {
        var pulse = new Pulse(name, interval, task);
        pulse.signal();
        pulse.thread.start();
        return pulse;
    }

    /** There is something to do now. */
    public void signal() {
        signals.release();
    }

    /** There will be something to do when the transaction of this thread has committed. */
    public void signalAfterCommit() {
        afterCommit(this::signal);
    }

    static void afterCommit(Runnable action) {
        if (!Transactions.open()) {
            action.run();
            return;
        }
        var registry = Arc.container()
                .instance(TransactionSynchronizationRegistry.class)
                .get();
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }

    private void beat() {
        while (!closed) {
            try {
                if (signals.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    signals.drainPermits();
                }
                if (!closed) {
                    task.run();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (!closed) {
                    LOG.errorf(failed, "%s failed and will be tried again", name);
                }
            }
        }
    }

    /** Lets a running round end, for ten seconds at the most, and starts no other. */
    @Override
    public void close() {
        closed = true;
        signals.release();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
