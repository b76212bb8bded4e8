package io.tributary.tracking.link;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.DestinationMacros;
import io.tributary.program.Directory;
import io.tributary.program.Enrollment;
import io.tributary.program.Enrollments;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes links and changes whether they are followed. */
@ApplicationScoped
public class Links {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");
    private static final String SUBJECT = "link";

    private final Directory directory;
    private final Hosts hosts;
    private final Enrollments enrollments;
    private final LinkNumbers numbers;
    private final Routes routes;
    private final AuditLog audit;
    private final InstantSource clock;

    Links(
            Directory directory,
            Hosts hosts,
            Enrollments enrollments,
            LinkNumbers numbers,
            Routes routes,
            AuditLog audit,
            InstantSource clock) {
        this.directory = directory;
        this.hosts = hosts;
        this.enrollments = enrollments;
        this.numbers = numbers;
        this.routes = routes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new link.
     *
     * @param name what its owner calls it; where there is none, the program's name
     * @param destination where it leads, if not to the program's own destination; of the program's or its listed hosts
     * @param slug a code of the owner's choice; it works on the tenant's own host only
     * @param coupon the code of the coupon that the link is made for, if it is
     */
    public record Draft(
            @Nullable String name,
            @Nullable String destination,
            @Nullable String slug,
            @Nullable String coupon) {

        public static final Draft PLAIN = new Draft(null, null, null);

        public Draft(@Nullable String name, @Nullable String destination, @Nullable String slug) {
            this(name, destination, slug, null);
        }

        /** A link that counts what a coupon brings. */
        public static Draft ofCoupon(String code) {
            return new Draft("Coupon " + code, null, null, code);
        }
    }

    /**
     * A link that staff makes: the affiliate is enrolled in the program if it was not.
     *
     * @throws Refusal affiliate_not_approved
     */
    @Transactional
    public TrackingLink create(UUID affiliateId, Program program, Draft draft) {
        requireApproved(affiliateId);
        return create(enrollments.enroll(affiliateId, program.id()), program, draft);
    }

    /**
     * A link that an affiliate makes itself, in a program that it is in.
     *
     * @throws Refusal affiliate_not_approved; not_enrolled
     */
    @Transactional
    public TrackingLink createOwn(UUID affiliateId, Program program, Draft draft) {
        requireApproved(affiliateId);
        var enrollment = Enrollment.of(affiliateId, program.id())
                .filter(Enrollment::isApproved)
                .orElseThrow(() -> Refusal.conflict("not_enrolled", "Apply for the program first."));
        return create(enrollment, program, draft);
    }

    /**
     * A link that another system gave out. It is made whatever the affiliate's status, and followed when that allows it.
     */
    @Transactional
    public TrackingLink take(UUID affiliateId, Program program, Draft draft) {
        return create(enrollments.enroll(affiliateId, program.id()), program, draft);
    }

    private TrackingLink create(Enrollment enrollment, Program program, Draft draft) {
        var tenant = directory.byKey(CurrentTenant.key()).orElseThrow();
        var link = new TrackingLink(
                numbers.next(),
                draft.slug() == null ? LinkCode.next(tenant.number()) : free(draft.slug()),
                program.id(),
                enrollment.affiliateId(),
                enrollment.id(),
                draft.name() == null || draft.name().isBlank() ? program.name() : Input.name(draft.name(), "name"),
                destination(program, draft.destination()),
                draft.coupon(),
                clock.instant());
        link.persistAndFlush();
        audit.record("link.created", SUBJECT, link.id().toString(), null, null, link.code());
        return link;
    }

    /**
     * Follows the link no longer, or follows it again.
     *
     * @throws Refusal not found
     */
    @Transactional
    public TrackingLink change(UUID id, TrackingLink.Status status) {
        var link = TrackingLink.byId(id).orElseThrow(Refusal::notFound);
        var before = link.status();
        if (before != status) {
            link.changeStatus(status);
            link.flush();
            routes.changed();
            audit.record("link.changed", SUBJECT, id.toString(), null, before, status);
        }
        return link;
    }

    /**
     * The address of the link: the tenant's tracking host, or else the installation's, or the tenant's own where the code
     * is of the owner's choice.
     */
    public String url(TrackingLink link) {
        var tenant = link.tenantId();
        var anywhere = LinkCode.tenantOf(link.code()).isPresent() && !hosts.hasTrackingHost(tenant);
        return (anywhere ? hosts.address() : hosts.trackingAddress(tenant)) + "/c/" + link.code();
    }

    private static void requireApproved(UUID affiliateId) {
        if (!Affiliate.existing(affiliateId).isApproved()) {
            throw Refusal.conflict("affiliate_not_approved", "An affiliate that is not approved gets no links.");
        }
    }

    private static @Nullable String destination(Program program, @Nullable String destination) {
        var url = DestinationMacros.optionalUrl(destination, "destination");
        if (url != null && DeepLinks.open(program, url).isEmpty()) {
            throw Refusal.invalid("foreign_host", "destination", "The program lists the hosts that links may lead to.");
        }
        return url;
    }

    private static String free(String slug) {
        if (!SLUG.matcher(slug).matches() || LinkCode.tenantOf(slug).isPresent()) {
            throw Refusal.invalid("bad_code", "code", "A code of your own has 3 to 64 of a-z, 0-9 and -.");
        }
        if (TrackingLink.byCode(slug).isPresent()) {
            throw Refusal.conflict("code_taken", "There is a link of that code.");
        }
        return slug;
    }
}
