package io.tributary.identity;

import io.tributary.kernel.Capability;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody is to a tenant, and what that allows: staff, or a person of one affiliate. */
public enum Role {
    OWNER(Capability.VIEW, Capability.MANAGE, Capability.FINANCE, Capability.ADMIN),
    ADMIN(Capability.VIEW, Capability.MANAGE, Capability.FINANCE, Capability.ADMIN),
    MANAGER(Capability.VIEW, Capability.MANAGE),
    FINANCE(Capability.VIEW, Capability.FINANCE),
    ANALYST(Capability.VIEW),
    AFFILIATE_OWNER(Capability.PARTNER),
    AFFILIATE_MEMBER(Capability.PARTNER);

    private final Set<String> capabilities;

    Role(String... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    /** The roles of an operator's own people, the mightiest first. */
    public static List<Role> staff() {
        return Stream.of(values()).filter(Role::isStaff).toList();
    }

    public boolean isStaff() {
        return !capabilities.contains(Capability.PARTNER);
    }

    /** Words of {@link io.tributary.kernel.Capability}. */
    public Set<String> capabilities() {
        return capabilities;
    }
}
