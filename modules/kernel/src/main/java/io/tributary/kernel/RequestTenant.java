package io.tributary.kernel;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tenant of one HTTP request, set once. */
@RequestScoped
@Unremovable
class RequestTenant {

    private @Nullable String key;

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    void set(String tenant) {
        if (key != null && !key.equals(tenant)) {
            throw new IllegalStateException("the request already belongs to another tenant");
        }
        key = tenant;
    }
}
