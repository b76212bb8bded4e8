package io.tributary.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentActor;
import java.util.Optional;
import java.util.Set;

/** Somebody who has proved who they are, and what they may do: what a request carries as its security identity. */
record Caller(CurrentActor actor, Set<String> capabilities, Optional<CurrentSession> session) {

    static Caller person(Session session, Account account, Membership membership) {
        var kind = membership.role().isStaff() ? CurrentActor.Kind.STAFF : CurrentActor.Kind.AFFILIATE;
        return new Caller(
                new CurrentActor(kind, account.id().toString(), account.name(), membership.affiliateId()),
                membership.role().capabilities(),
                Optional.of(new CurrentSession(session.id(), account.id(), membership.role())));
    }

    static Caller machine(ApiKey key) {
        return new Caller(
                new CurrentActor(CurrentActor.Kind.API_KEY, key.id().toString(), key.name(), key.affiliateId()),
                key.capabilities(),
                Optional.empty());
    }

    static Caller platform() {
        return new Caller(
                new CurrentActor(CurrentActor.Kind.PLATFORM, "platform", "Platform", Optional.empty()),
                Set.of(Capability.PLATFORM),
                Optional.empty());
    }

    SecurityIdentity identity() {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.id()))
                .addRoles(capabilities)
                .addAttribute(CurrentActor.ATTRIBUTE, actor);
        session.ifPresent(session -> identity.addAttribute(CurrentSession.ATTRIBUTE, session));
        return identity.build();
    }
}
