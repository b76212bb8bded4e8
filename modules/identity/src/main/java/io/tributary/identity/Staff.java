package io.tributary.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operator's own people: who they are, who is invited, what each may do. There is always an owner. */
@ApplicationScoped
@Transactional
public class Staff {

    private final Invitations invitations;
    private final SecurityIdentity identity;
    private final AuditLog audit;
    private final InstantSource clock;

    Staff(Invitations invitations, SecurityIdentity identity, AuditLog audit, InstantSource clock) {
        this.invitations = invitations;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of the people.
     *
     * @param id of the membership
     */
    public record Member(UUID id, String name, String email, Role role, boolean secondFactor, Instant since) {}

    /** Somebody who has been invited and has not come yet. */
    public record Invited(UUID id, String email, Role role, String by, Instant expiresAt) {}

    /** The longest here come first. */
    public List<Member> members() {
        return Membership.staff().stream().map(Staff::member).toList();
    }

    public List<Invited> invited() {
        return OneTimeToken.openStaffInvitations(clock.instant()).stream()
                .map(open -> new Invited(open.id(), open.email(), open.role(), open.createdBy(), open.expiresAt()))
                .toList();
    }

    /**
     * Mails an invitation to join the staff.
     *
     * @throws Refusal account_exists (409), bad_email, bad_role; owners_only (403) where somebody else makes an owner
     */
    public Invited invite(@Nullable String email, @Nullable Role role, Locale locale) {
        var checked = checked(role);
        var open = invitations.send(email, checked, null, locale);
        return new Invited(open.id(), open.email(), checked, open.createdBy(), open.expiresAt());
    }

    /**
     * Gives somebody another role.
     *
     * @throws Refusal not found; bad_role; owners_only (403); last_owner (409)
     */
    public Member change(UUID id, @Nullable Role role) {
        var membership = existing(id);
        var before = membership.role();
        refuseLastOwner(checked(before));
        membership.change(checked(role));
        audit.record("staff.role_changed", "account", membership.accountId().toString(), null, before, role);
        return member(membership);
    }

    /**
     * Ends a membership and its sessions at once, or withdraws an invitation.
     *
     * @throws Refusal not found; owners_only (403); last_owner (409)
     */
    public void remove(UUID id) {
        if (OneTimeToken.withdraw(id, clock.instant())) {
            audit.record("staff.invitation_withdrawn", "invitation", id.toString(), null, null, null);
            return;
        }
        var membership = existing(id);
        refuseLastOwner(checked(membership.role()));
        membership.delete();
        audit.record("staff.removed", "account", membership.accountId().toString(), null, membership.role(), null);
    }

    private Role checked(@Nullable Role role) {
        if (role == null || !role.isStaff()) {
            throw Refusal.invalid("bad_role", "role", "Staff are owner, admin, manager, finance or analyst.");
        }
        CurrentSession session = identity.getAttribute(CurrentSession.ATTRIBUTE);
        if (role == Role.OWNER && session != null && session.role() != Role.OWNER) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "owners_only", "Only an owner decides about owners.", null);
        }
        return role;
    }

    private static void refuseLastOwner(Role role) {
        if (role == Role.OWNER && Membership.owners() == 1) {
            throw Refusal.conflict("last_owner", "Somebody has to be the owner: name another one first.");
        }
    }

    private static Membership existing(UUID id) {
        return Membership.<Membership>findByIdOptional(id)
                .filter(membership -> membership.role().isStaff())
                .orElseThrow(Refusal::notFound);
    }

    private static Member member(Membership membership) {
        var account = Account.existing(membership.accountId());
        return new Member(
                membership.id(),
                account.name(),
                account.email(),
                membership.role(),
                account.hasSecondFactor(),
                membership.createdAt());
    }
}
