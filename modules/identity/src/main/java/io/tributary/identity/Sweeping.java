package io.tributary.identity;

import io.quarkus.scheduler.Scheduled;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.Jobs;
import jakarta.enterprise.context.ApplicationScoped;

/** Once an hour, on one node: sessions, links, tries and mails that are of no use any more are forgotten. */
@ApplicationScoped
class Sweeping {

    private final Jobs jobs;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Throttle throttle;
    private final Mails mails;

    Sweeping(Jobs jobs, Sessions sessions, Accounts accounts, Throttle throttle, Mails mails) {
        this.jobs = jobs;
        this.sessions = sessions;
        this.accounts = accounts;
        this.throttle = throttle;
        this.mails = mails;
    }

    @Scheduled(cron = "0 41 * * * ?")
    void sweep() {
        jobs.once(
                "identity.sweeping",
                () -> jobs.forEachTenant(tenant -> {
                    sessions.sweep();
                    accounts.sweep();
                    throttle.sweep();
                    mails.sweep();
                }));
    }
}
