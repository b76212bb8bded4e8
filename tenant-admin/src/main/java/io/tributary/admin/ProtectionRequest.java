package io.tributary.admin;

import io.tributary.tracking.guard.ProtectionSettings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an integration shall demand beside its key; what is left out is off. */
record ProtectionRequest(
        @Nullable Boolean signed,
        @Nullable Boolean browserOnly,
        @Nullable Boolean testing,
        @Nullable List<String> addresses,
        @Nullable Integer perMinute,
        @Nullable Integer version) {

    ProtectionSettings settings() {
        return new ProtectionSettings(
                Boolean.TRUE.equals(signed),
                Boolean.TRUE.equals(browserOnly),
                Boolean.TRUE.equals(testing),
                Objects.requireNonNullElse(addresses, List.of()),
                perMinute);
    }
}
