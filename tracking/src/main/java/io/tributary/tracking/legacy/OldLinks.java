package io.tributary.tracking.legacy;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Program;
import io.tributary.tracking.link.Links;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where addresses of the system before lead now, in memory; and taking them over. */
@ApplicationScoped
public class OldLinks {

    private static final int MOST_TENANTS = 10_000;
    private static final int MOST_LINKS = 100_000;
    private static final String ALL = "";

    private record Key(UUID shape, String named) {}

    /** One kind of addresses, as it is kept in memory. */
    private record Shape(UUID id, AddressPattern pattern) {}

    /** What is in memory about an address. */
    sealed interface Known {

        /** It leads to this address of ours. */
        record Leads(String address) implements Known {}

        /** No old link looks like it. */
        record NotOld() implements Known {}

        /** The tables have to be asked. */
        record Unknown() implements Known {}
    }

    private final TenantCache<String, List<Shape>> shapes;
    private final TenantCache<Key, String> codes;
    private final Links links;
    private final InstantSource clock;

    OldLinks(TenantCaches caches, Reader reader, Links links, InstantSource clock) {
        shapes = caches.create("link-shapes", MOST_TENANTS, (tenant, all) -> Optional.of(reader.shapes()));
        codes = caches.create("old-links", MOST_LINKS, (tenant, key) -> reader.code(key));
        this.links = links;
        this.clock = clock;
    }

    /**
     * An address taken over.
     *
     * @param known whether it had been taken over before
     */
    public record Taken(OldLink link, boolean known) {}

    /**
     * Makes an address of the system before lead to a link of the affiliate in the program. Again changes nothing.
     *
     * @param address as it was given out, with its host or without
     * @throws Refusal bad_url; unknown_shape, where no kind of addresses looks like it; old_link_taken, where it leads to
     *     another affiliate's or program's link
     */
    @Transactional
    public Taken take(String address, UUID affiliateId, Program program, Links.Draft draft) {
        var asked = relative(address);
        for (var shape : LinkShape.inOrder()) {
            var named = shape.pattern().named(asked);
            if (named.isPresent()) {
                return OldLink.of(shape.id(), named.get())
                        .map(known -> same(known, affiliateId, program))
                        .orElseGet(() -> new Taken(
                                create(shape, named.get(), address, links.take(affiliateId, program, draft)), false));
            }
        }
        throw Refusal.invalid("unknown_shape", "url", "Say first how addresses of this kind look.");
    }

    /** The link that an address of the system before leads to now. */
    @Transactional
    public Optional<TrackingLink> link(String address) {
        var asked = relative(address);
        return LinkShape.inOrder().stream()
                .flatMap(shape -> shape.pattern().named(asked).flatMap(named -> OldLink.of(shape.id(), named)).stream())
                .findFirst()
                .flatMap(old -> TrackingLink.byId(old.linkId()));
    }

    /** Where the address leads now, as an address of ours; empty where no old link looks like it. May block. */
    Optional<String> find(String tenant, String address) {
        for (var shape : shapes.get(tenant, ALL).orElse(List.of())) {
            var code = shape.pattern().named(address).flatMap(named -> codes.get(tenant, new Key(shape.id(), named)));
            if (code.isPresent()) {
                return code.map(found -> shape.pattern().forward(address, found));
            }
        }
        return Optional.empty();
    }

    /** As {@link #find}, from memory only; never blocks. */
    Known atHand(String tenant, String address) {
        var known = shapes.getIfPresent(tenant, ALL);
        if (known == null) {
            return new Known.Unknown();
        }
        for (var shape : known) {
            var named = shape.pattern().named(address);
            if (named.isPresent()) {
                var code = codes.getIfPresent(tenant, new Key(shape.id(), named.get()));
                return code == null
                        ? new Known.Unknown()
                        : new Known.Leads(shape.pattern().forward(address, code));
            }
        }
        return new Known.NotOld();
    }

    void changed() {
        shapes.invalidate(CurrentTenant.key());
    }

    private OldLink create(LinkShape shape, String named, String address, TrackingLink link) {
        var old = new OldLink(shape.id(), named, address.strip(), link.id(), clock.instant());
        old.persistAndFlush();
        return old;
    }

    private static Taken same(OldLink known, UUID affiliateId, Program program) {
        var link = TrackingLink.byId(known.linkId()).orElseThrow();
        if (!link.affiliateId().equals(affiliateId) || !link.programId().equals(program.id())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "old_link_taken", "This address leads to another link already.", "url");
        }
        return new Taken(known, true);
    }

    private static String relative(@Nullable String address) {
        try {
            var uri = URI.create(address == null ? "" : address.strip());
            var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            if (path.startsWith("/")) {
                return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
            }
        } catch (IllegalArgumentException unreadable) {
            // refused below
        }
        throw Refusal.invalid("bad_url", "url", "An address is written like https://track.example/aff_c?offer_id=5.");
    }

    /** Reads in a transaction, so that the loaders work on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        List<Shape> shapes() {
            return LinkShape.inOrder().stream()
                    .map(shape -> new Shape(shape.id(), shape.pattern()))
                    .toList();
        }

        @Transactional
        Optional<String> code(Key key) {
            return OldLink.of(key.shape(), key.named())
                    .flatMap(old -> TrackingLink.byId(old.linkId()))
                    .map(TrackingLink::code);
        }
    }
}
