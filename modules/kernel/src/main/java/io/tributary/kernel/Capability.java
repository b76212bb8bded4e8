package io.tributary.kernel;

/**
 * What a caller may do; the words of {@code @RolesAllowed}. A person's role (owner, admin, manager, finance, analyst,
 * affiliate) and a key's scopes each stand for some of them.
 */
public final class Capability {

    /** Read everything of the tenant. */
    public static final String VIEW = "view";
    /** Change programs, event types, integrations, affiliates, links and plans. */
    public static final String MANAGE = "manage";
    /** Decide about money: commissions, statements, payouts. */
    public static final String FINANCE = "finance";
    /** Change staff, API keys, sign-in and settings of the tenant. */
    public static final String ADMIN = "admin";
    /** Report events. */
    public static final String REPORT = "report";
    /** Act as one affiliate, and see nothing but its own. */
    public static final String PARTNER = "partner";
    /** Create tenants; belongs to the one who runs the installation. */
    public static final String PLATFORM = "platform";

    private Capability() {}
}
