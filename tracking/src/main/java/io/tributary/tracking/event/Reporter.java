package io.tributary.tracking.event;

import io.tributary.program.Catalog;
import io.tributary.program.TenantInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, and for which programs it may.
 *
 * @param integrationId the integration whose key was used; null for a key of the tenant
 */
public record Reporter(TenantInfo tenant, @Nullable UUID integrationId, List<Catalog.Entry> programs) {}
