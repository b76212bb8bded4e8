package io.tributary.identity;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Secrets;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens, recognizes and ends sessions. */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final Set<Affiliate.Status> SHUT_OUT = Set.of(Affiliate.Status.BLOCKED, Affiliate.Status.DECLINED);

    private final AffiliateAddresses addresses;
    private final AuditLog audit;
    private final InstantSource clock;

    Sessions(AffiliateAddresses addresses, AuditLog audit, InstantSource clock) {
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new session of that membership; the result is what the cookie holds, and is not kept. */
    String open(Membership membership, Session.Door door, Origin origin) {
        var token = Secrets.random();
        new Session(Secrets.hash(token), membership, door, origin, clock.instant()).persist();
        membership.affiliateId().ifPresent(affiliate -> addresses.seen(affiliate, origin.ip()));
        audit.record("session.opened", "account", membership.accountId().toString(), null, null, origin);
        return token;
    }

    /** Who comes with this cookie, if its session lives. */
    Optional<Caller> caller(String token) {
        return Session.living(Secrets.hash(token), clock.instant()).flatMap(session -> {
            session.see(clock.instant());
            Membership membership = Membership.findById(session.membershipId());
            return isShutOut(membership.affiliateId())
                    ? Optional.empty()
                    : Optional.of(Caller.person(session, Account.existing(session.accountId()), membership));
        });
    }

    /** Whose session this cookie belongs to, if it lives. */
    public Optional<Account> account(String token) {
        return Session.living(Secrets.hash(token), clock.instant())
                .map(session -> Account.existing(session.accountId()));
    }

    /** The sessions of an account that live, the latest first. */
    public List<Session> of(UUID accountId) {
        return Session.livingOf(accountId, clock.instant());
    }

    /** Ends one session of the account at once; one that is not the account's is left alone. */
    public void end(UUID accountId, UUID sessionId) {
        of(accountId).stream()
                .filter(session -> session.id().equals(sessionId))
                .forEach(session -> session.revoke(clock.instant()));
        audit.record("session.ended", "account", accountId.toString(), null, null, null);
    }

    /** Ends whatever session that cookie belongs to, so that nobody's old one outlives a sign-in. */
    public void end(String token) {
        Session.living(Secrets.hash(token), clock.instant()).ifPresent(session -> session.revoke(clock.instant()));
    }

    /** Ends all sessions of the account at once. */
    void endAll(UUID accountId) {
        of(accountId).forEach(session -> session.revoke(clock.instant()));
    }

    /** Ends all other sessions of the same account at once. */
    void endOthers(CurrentSession current) {
        of(current.accountId()).stream()
                .filter(session -> !session.id().equals(current.id()))
                .forEach(session -> session.revoke(clock.instant()));
    }

    /** Whether the operator has shut the affiliate out; staff never are. */
    static boolean isShutOut(Optional<UUID> affiliateId) {
        return affiliateId
                .map(Affiliate::existing)
                .filter(affiliate -> SHUT_OUT.contains(affiliate.status()))
                .isPresent();
    }

    /** Forgets what has ended and can never live again. */
    void sweep() {
        Session.delete("createdAt < ?1", clock.instant().minus(Session.LONGEST));
    }
}
