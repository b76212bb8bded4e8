package io.tributary.tracking.click;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Browsers that say themselves that they are none: crawlers, link previews, monitors. */
final class Crawlers {

    private static final List<String> WORDS = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "preview",
            "facebookexternalhit",
            "lighthouse",
            "headless",
            "pingdom",
            "monitor");

    private static final LoadingCache<String, Boolean> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build(Crawlers::saysSo);

    private Crawlers() {}

    static boolean include(@Nullable String userAgent) {
        return userAgent != null && KNOWN.get(userAgent);
    }

    private static boolean saysSo(String userAgent) {
        var lower = userAgent.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
