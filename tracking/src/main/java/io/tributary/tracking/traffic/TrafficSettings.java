package io.tributary.tracking.traffic;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Sets what programs and links do with their visitors. */
@ApplicationScoped
public class TrafficSettings {

    private static final String CHANGED = "traffic.changed";

    private final TrafficIndex index;
    private final AuditLog audit;

    TrafficSettings(TrafficIndex index, AuditLog audit) {
        this.index = index;
        this.audit = audit;
    }

    /**
     * Sets the terms of a program.
     *
     * @param version what the caller has seen, 0 where nothing was set; null: whatever it is
     * @throws Refusal stale_version (409), or what is wrong with a field (422)
     */
    @Transactional
    public TrafficSetting put(Program program, TrafficTerms terms, @Nullable Integer version) {
        var setting = TrafficSetting.ofProgram(program.id()).orElseGet(() -> new TrafficSetting(program.id(), null));
        return put(setting, terms.checked(), version, "program", program.key());
    }

    /**
     * Sets the terms of a link.
     *
     * @param version what the caller has seen, 0 where nothing was set; null: whatever it is
     * @throws Refusal stale_version (409), or what is wrong with a field (422)
     */
    @Transactional
    public TrafficSetting put(TrackingLink link, TrafficTerms terms, @Nullable Integer version) {
        if (!terms.caps().isEmpty()) {
            throw Refusal.invalid("program_only", "caps", "Clicks are capped for programs, not for links.");
        }
        var setting = TrafficSetting.ofLink(link.id()).orElseGet(() -> new TrafficSetting(link.programId(), link.id()));
        return put(setting, terms.checked(), version, "link", link.id().toString());
    }

    private TrafficSetting put(
            TrafficSetting setting, TrafficTerms terms, @Nullable Integer version, String subject, String id) {
        var known = setting.isPersistent() ? setting.version() : 0;
        if (version != null && version != known) {
            throw Refusal.conflict("stale_version", "Somebody else has changed it since you looked.");
        }
        var before = setting.terms();
        setting.change(terms);
        setting.persistAndFlush();
        index.changed();
        audit.record(CHANGED, subject, id, null, before, terms);
        return setting;
    }
}
