package io.tributary.program.domain;

import io.quarkus.arc.All;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lets tenants claim hosts of their own, and prove them. */
@ApplicationScoped
public class Domains {

    /** Where a host shows its token. */
    public static final String WELL_KNOWN = "/.well-known/tributary/";

    private static final String SUBJECT = "domain";
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private final DomainIndex index;
    private final List<DomainProof> proofs;
    private final String baseHost;
    private final AuditLog audit;
    private final InstantSource clock;

    Domains(
            DomainIndex index,
            @All List<DomainProof> proofs,
            @ConfigProperty(name = "tributary.base-url") URI base,
            AuditLog audit,
            InstantSource clock) {
        this.index = index;
        this.proofs =
                proofs.stream().sorted(Comparator.comparing(DomainProof::kind)).toList();
        this.baseHost = base.getHost();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Claims a host. It is served once it is proven.
     *
     * @throws Refusal bad_host (422); domain_exists, too_many_domains (409)
     */
    @Transactional
    public Domain claim(@Nullable String host, Domain.Kind kind) {
        var name = checked(Input.host(host, "host"));
        if (Domain.isClaimed(name)) {
            throw Refusal.conflict("domain_exists", "You have claimed this host already.");
        }
        if (Domain.count() >= Domain.MOST) {
            throw Refusal.conflict("too_many_domains", "There may be up to " + Domain.MOST + " hosts.");
        }
        var domain = new Domain(name, kind, Secrets.random(), clock.instant());
        domain.persistAndFlush();
        index.changed();
        audit.record("domain.claimed", SUBJECT, domain.id().toString(), null, null, name);
        return domain;
    }

    /**
     * Asks the outside for the proof that is still missing or could be stronger. No transaction is open meanwhile.
     *
     * @return the strongest proof that the host shows now
     * @throws Refusal not_proven (409), where it shows none; host_taken (409), where another one has proven it as well
     */
    public Proof prove(Domain domain) {
        var shown = proofs.stream()
                .filter(proof -> proof.shows(domain.host(), domain.token()))
                .map(DomainProof::kind)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "not_proven",
                        "The host shows the token neither as a TXT record nor as a file. Records may take an hour."));
        var rival = index.find(domain.host())
                .filter(served -> !served.tenant().equals(CurrentTenant.key()))
                .filter(served -> served.proof().compareTo(shown) <= 0);
        if (rival.isPresent()) {
            throw Refusal.conflict("host_taken", "Somebody else has proven this host. A TXT record outranks a file.");
        }
        return shown;
    }

    /** Serves the host from now on, since it is proven so. */
    @Transactional
    public Domain verified(UUID id, Proof proof) {
        var domain = Domain.existing(id);
        domain.verified(proof, clock.instant());
        domain.flush();
        index.changed();
        audit.record("domain.verified", SUBJECT, id.toString(), null, null, proof);
        return domain;
    }

    /** Serves the host no longer. */
    @Transactional
    public void remove(UUID id) {
        var domain = Domain.existing(id);
        domain.delete();
        domain.flush();
        index.changed();
        audit.record("domain.removed", SUBJECT, id.toString(), null, domain.host(), null);
    }

    private String checked(String host) {
        if (!NAME.matcher(host).matches()) {
            throw Refusal.invalid("bad_host", "host", "A host is a full name such as go.shop.example.");
        }
        if (host.equals(baseHost) || host.endsWith("." + baseHost)) {
            throw Refusal.invalid("bad_host", "host", "This host is the installation's own.");
        }
        return host;
    }
}
