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
    private final OneTimeTokens tokens;
    private final Throttle throttle;
    private final Mails mails;

    Sweeping(Jobs jobs, Sessions sessions, OneTimeTokens tokens, Throttle throttle, Mails mails) {
        this.jobs = jobs;
        this.sessions = sessions;
        this.tokens = tokens;
        this.throttle = throttle;
        this.mails = mails;
    }

    @Scheduled(cron = "0 41 * * * ?")
    void sweep() {
        jobs.once(
                "identity.sweeping",
                () -> jobs.forEachTenant(tenant -> {
                    sessions.sweep();
                    tokens.sweep();
                    throttle.sweep();
                    mails.sweep();
                }));
    }
}
