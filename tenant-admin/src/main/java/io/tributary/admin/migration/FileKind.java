package io.tributary.admin.migration;

import io.quarkus.qute.TemplateData;
import io.tributary.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What files of another system hold, in the order in which they are taken over. */
@TemplateData
public enum FileKind {
    PLANS,
    AFFILIATES,
    LINKS,
    CLICKS,
    CUSTOMERS,
    BALANCES,
    SHADOW;

    /** As in addresses and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the rows may be of one program each. */
    public boolean ofPrograms() {
        return this != AFFILIATES && this != BALANCES;
    }

    static Optional<FileKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    static FileKind of(String key) {
        return find(key).orElseThrow(Refusal::notFound);
    }

    String title(MigrationMessages words) {
        return switch (this) {
            case PLANS -> words.plans();
            case AFFILIATES -> words.affiliates();
            case LINKS -> words.links();
            case CLICKS -> words.clicks();
            case CUSTOMERS -> words.customers();
            case BALANCES -> words.balances();
            case SHADOW -> words.shadow();
        };
    }
}
