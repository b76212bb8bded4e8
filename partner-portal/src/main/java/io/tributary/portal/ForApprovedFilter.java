package io.tributary.portal;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Sends an affiliate whose application is open to the page that says so. */
class ForApprovedFilter {

    private final CurrentAffiliate affiliate;

    ForApprovedFilter(CurrentAffiliate affiliate) {
        this.affiliate = affiliate;
    }

    @ForApproved
    @ServerRequestFilter
    public @Nullable Response insist() {
        return affiliate.isPending()
                ? Response.seeOther(URI.create("/portal/application")).build()
                : null;
    }
}
