package io.tributary.pages;

import io.quarkus.arc.Arc;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Directory;
import io.tributary.program.TenantInfo;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The tenant whose page is rendered, and the time zone in which its times are shown; UTC where there is no tenant. */
final class Zone {

    private Zone() {}

    static ZoneId current() {
        return tenant().map(TenantInfo::zone).orElse(ZoneOffset.UTC);
    }

    static Optional<TenantInfo> tenant() {
        return CurrentTenant.find()
                .flatMap(key -> Arc.container().instance(Directory.class).get().byKey(key));
    }
}
