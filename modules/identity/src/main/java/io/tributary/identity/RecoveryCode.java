package io.tributary.identity;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way in for somebody who has lost their authenticator; works once. */
@Entity
@Table(schema = "identity", name = "recovery_code")
class RecoveryCode extends TenantEntity {

    private UUID accountId;
    private byte[] codeHash;
    private @Nullable Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID accountId, byte[] codeHash) {
        this.accountId = accountId;
        this.codeHash = codeHash;
    }

    static void forget(UUID accountId) {
        delete("accountId", accountId);
    }

    static boolean use(UUID accountId, byte[] codeHash, Instant now) {
        return update("usedAt = ?1 where accountId = ?2 and codeHash = ?3 and usedAt is null", now, accountId, codeHash)
                == 1;
    }

    static long left(UUID accountId) {
        return count("accountId = ?1 and usedAt is null", accountId);
    }
}
