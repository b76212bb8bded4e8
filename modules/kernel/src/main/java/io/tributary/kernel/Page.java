package io.tributary.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the cursor of what follows; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    /** At most so many items in one answer. */
    public static final int LIMIT = 200;

    public static final int DEFAULT_LIMIT = 50;

    /** Refuses a limit that is not from 1 to {@value #LIMIT}. */
    public static int limit(int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw Refusal.malformed("limit goes from 1 to " + LIMIT + ".");
        }
        return limit;
    }

    /**
     * A page from one row more than fits, which tells that something follows.
     *
     * @param rows at most limit + 1
     * @param position of a row in the order of the list; sealed into the cursor
     */
    public static <T> Page<T> of(List<T> rows, int limit, Cursor cursor, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.seal(position.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
