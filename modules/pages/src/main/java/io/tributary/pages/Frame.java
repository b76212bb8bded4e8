package io.tributary.pages;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.RequestId;
import io.tributary.program.TenantInfo;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layouts and tags show around every page: {@code {cdi:frame…}} in templates. */
@Named("frame")
@RequestScoped
public class Frame {

    private final RoutingContext request;
    private final Language language;
    private final Forgery forgery;
    private final Assets assets;
    private final SecurityIdentity identity;
    private final RequestId requestId;
    private final List<Navigation> navigation;

    Frame(
            RoutingContext request,
            Language language,
            Forgery forgery,
            Assets assets,
            SecurityIdentity identity,
            RequestId requestId,
            @All List<Navigation> navigation) {
        this.request = request;
        this.language = language;
        this.forgery = forgery;
        this.assets = assets;
        this.identity = identity;
        this.requestId = requestId;
        this.navigation = navigation;
    }

    public String language() {
        return language.tag();
    }

    /** The path and query of this page, to come back to. */
    public String here() {
        return request.request().method().name().equals("GET")
                ? request.request().uri()
                : path();
    }

    public String path() {
        return request.request().path();
    }

    /** The parameters of the address as they were sent, or nothing. */
    public String query() {
        var query = request.request().query();
        return query == null ? "" : query;
    }

    /** The value of a parameter of the address, or nothing. */
    public String parameter(String name) {
        var value = request.request().getParam(name);
        return value == null ? "" : value;
    }

    /** The token that every form carries. */
    public String csrf() {
        return forgery.token(request);
    }

    /** What the page before has to say here, or nothing. */
    public @Nullable Flash flash() {
        var cookie = request.request().getCookie(Flash.COOKIE);
        return cookie == null ? null : Flash.read(cookie.getValue()).orElse(null);
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    public String actor() {
        return CurrentActor.get().name();
    }

    /** Whether who is signed in may do this; a word of {@link io.tributary.kernel.Capability}. */
    public boolean may(String capability) {
        return identity.hasRole(capability);
    }

    /** Whose pages these are; null on the host that belongs to no tenant. */
    public @Nullable String tenantName() {
        return Zone.tenant().map(TenantInfo::name).orElse(null);
    }

    /** The time zone of the times on this page, such as Europe/Malta. */
    public String zone() {
        return Zone.current().getId();
    }

    /** This page from the given cursor on, with all its other parameters; from its start for the empty one. */
    public String at(String cursor) {
        var address = UriBuilder.fromPath(path());
        for (var parameter : request.queryParams()) {
            if (!parameter.getKey().equals("cursor")) {
                address.queryParam(parameter.getKey(), parameter.getValue());
            }
        }
        if (!cursor.isEmpty()) {
            address.queryParam("cursor", cursor);
        }
        return address.build().toString();
    }

    public String requestId() {
        return requestId.value();
    }

    /** The side navigation of the area that this page lies in. */
    public List<Navigation> navigation() {
        return navigation.stream()
                .filter(part -> path().equals(part.area()) || path().startsWith(part.area() + "/"))
                .filter(part -> !part.links().isEmpty())
                .sorted(Comparator.comparingInt(Navigation::position))
                .toList();
    }

    /** The address of one of our own style sheets or scripts; it changes with the content, so it may be cached. */
    public String asset(String file) {
        return assets.address(file);
    }
}
