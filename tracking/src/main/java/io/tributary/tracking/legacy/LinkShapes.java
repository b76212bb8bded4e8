package io.tributary.tracking.legacy;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the platform how links looked before. */
@ApplicationScoped
public class LinkShapes {

    private static final String SUBJECT = "link_shape";

    private final OldLinks links;
    private final AuditLog audit;
    private final InstantSource clock;

    LinkShapes(OldLinks links, AuditLog audit, InstantSource clock) {
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new kind of addresses.
     *
     * @throws Refusal shape_exists (409); too_many_shapes (409)
     */
    @Transactional
    public LinkShape create(@Nullable String name, AddressPattern pattern) {
        var known = LinkShape.inOrder();
        if (known.stream().map(LinkShape::pattern).anyMatch(pattern::isLike)) {
            throw Refusal.conflict("shape_exists", "Addresses of that kind are known already.");
        }
        if (known.size() >= LinkShape.MOST) {
            throw Refusal.conflict("too_many_shapes", "There are at most " + LinkShape.MOST + " kinds of addresses.");
        }
        var shape = new LinkShape(Input.name(name, "name"), pattern, clock.instant());
        shape.persistAndFlush();
        links.changed();
        audit.record("link_shape.created", SUBJECT, shape.id().toString(), null, null, pattern);
        return shape;
    }

    /**
     * Forgets a kind of addresses that no link was imported for.
     *
     * @throws Refusal not found; in_use (409), since an old link is never forgotten
     */
    @Transactional
    public void delete(UUID id) {
        var shape = LinkShape.existing(id);
        if (OldLink.any(id)) {
            throw Refusal.conflict("in_use", "Links of this kind were imported; visitors may still follow them.");
        }
        shape.delete();
        links.changed();
        audit.record("link_shape.deleted", SUBJECT, id.toString(), null, shape.pattern(), null);
    }
}
