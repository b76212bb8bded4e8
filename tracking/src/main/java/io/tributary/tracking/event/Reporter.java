package io.tributary.tracking.event;

import io.tributary.program.Catalog;
import io.tributary.program.TenantInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, and for which programs it may.
 *
 * @param integrationId the integration whose key was used; null for a key of the tenant
 * @param keyUntil when the key that was used stops being one; null where it does not
 */
public record Reporter(
        TenantInfo tenant,
        @Nullable UUID integrationId,
        List<Catalog.Entry> programs,
        @Nullable Instant keyUntil) {

    /** The integration of a reporter that came with an integration's key. */
    UUID integration() {
        if (integrationId == null) {
            throw new IllegalStateException("a tenant's own key belongs to no integration");
        }
        return integrationId;
    }
}
