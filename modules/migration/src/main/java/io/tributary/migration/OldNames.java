package io.tributary.migration;

import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who and what the rows of another system mean. */
@ApplicationScoped
class OldNames {

    private static final int UUID_LENGTH = 36;

    /**
     * The affiliate whom a row calls by the old id, the e-mail address, or the id here.
     *
     * @throws Refusal unknown_affiliate
     */
    Affiliate affiliate(OldRow row) {
        var name = row.need("affiliate");
        return OldAffiliate.byOldId(name)
                .flatMap(old -> Affiliate.byId(old.affiliateId()))
                .or(() -> name.contains("@") ? Affiliate.byEmail(name) : Optional.empty())
                .or(() -> name.length() == UUID_LENGTH ? Affiliate.byId(uuid(name)) : Optional.empty())
                .orElseThrow(() -> Refusal.invalid(
                        "unknown_affiliate", "affiliate", "No affiliate was taken over under this name."));
    }

    /**
     * The program that a row names by its key.
     *
     * @throws Refusal missing_field or unknown_program
     */
    Program program(OldRow row) {
        return Program.byKey(row.need("program"))
                .orElseThrow(() -> Refusal.invalid("unknown_program", "program", "There is no program of this key."));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            return new UUID(0, 0);
        }
    }
}
