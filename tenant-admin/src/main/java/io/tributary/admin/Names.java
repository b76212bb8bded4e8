package io.tributary.admin;

import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import io.tributary.tracking.event.Customer;
import io.tributary.tracking.event.Integration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the things are called whose ids stand in a list: one query for the whole list, not one for each row. */
public final class Names {

    private Names() {}

    public static <T> Map<UUID, String> ofAffiliates(List<T> rows, Function<T, @Nullable UUID> id) {
        return names(Affiliate.<Affiliate>list("id in ?1", ids(rows, id)), Affiliate::id, Affiliate::name);
    }

    public static <T> Map<UUID, String> ofPrograms(List<T> rows, Function<T, @Nullable UUID> id) {
        return names(Program.<Program>list("id in ?1", ids(rows, id)), Program::id, Program::name);
    }

    public static <T> Map<UUID, String> ofIntegrations(List<T> rows, Function<T, @Nullable UUID> id) {
        return names(Integration.<Integration>list("id in ?1", ids(rows, id)), Integration::id, Integration::name);
    }

    /** The operator's own ids of customers; those without one are left out. */
    public static <T> Map<UUID, String> ofCustomers(List<T> rows, Function<T, @Nullable UUID> id) {
        return names(Customer.<Customer>list("id in ?1", ids(rows, id)), Customer::id, Customer::externalId);
    }

    private static <T> List<UUID> ids(List<T> rows, Function<T, @Nullable UUID> id) {
        return rows.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static <T> Map<UUID, String> names(
            Collection<T> found, Function<T, UUID> id, Function<T, @Nullable String> name) {
        var names = new LinkedHashMap<UUID, String>();
        for (var one : found) {
            var called = name.apply(one);
            if (called != null) {
                names.put(id.apply(one), called);
            }
        }
        return names;
    }
}
