package io.tributary.program;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which affiliates to list; what is null does not matter.
 *
 * @param text part of the name, the company or the e-mail address, in any case
 * @param country ISO 3166, two letters
 * @param programId one that they are in or have applied to
 */
public record AffiliateFilter(
        Affiliate.@Nullable Status status,
        @Nullable String text,
        @Nullable String country,
        @Nullable UUID programId) {

    public static final AffiliateFilter ALL = new AffiliateFilter(null, null, null, null);

    /** Newest first, beginning after the given one (null: with the newest). */
    public List<Affiliate> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        conditions.add("1 = 1");
        if (status != null) {
            conditions.add("status = :status");
            parameters.and("status", status);
        }
        if (text != null && !text.isBlank()) {
            conditions.add("(lower(profile.name) like :text escape '\\' or lower(profile.email) like :text escape '\\'"
                    + " or lower(profile.company) like :text escape '\\')");
            parameters.and("text", '%' + escaped(text.strip().toLowerCase(Locale.ROOT)) + '%');
        }
        if (country != null) {
            conditions.add("profile.country = :country");
            parameters.and("country", country);
        }
        if (programId != null) {
            conditions.add("id in (select e.affiliateId from Enrollment e where e.programId = :program)");
            parameters.and("program", programId);
        }
        if (after != null) {
            conditions.add("id < :after");
            parameters.and("after", after);
        }
        return Affiliate.<Affiliate>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
