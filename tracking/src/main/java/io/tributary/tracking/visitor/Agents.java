package io.tributary.tracking.visitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ua_parser.Parser;

/**
 * Who visitors say they are. The list comes with a library; a newer one may be put in place as a file. Reading a header
 * takes about a millisecond, so each is read once and remembered.
 */
@ApplicationScoped
public class Agents {

    private static final int MOST = 50_000;

    private final Cache<String, Agent> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final AgentReader included = new AgentReader(new Parser());
    private final Optional<WatchedFile<AgentReader>> newer;

    Agents(@ConfigProperty(name = "tributary.agent-list") Optional<Path> list) {
        newer = list.map(file -> new WatchedFile<>("agent-list", file, path -> {
            try (var regexes = Files.newInputStream(path)) {
                var reader = new AgentReader(new Parser(regexes));
                known.invalidateAll();
                return reader;
            }
        }));
    }

    /** Who it is, if that was asked before; never slow. */
    public @Nullable Agent atHand(@Nullable String userAgent) {
        return userAgent == null ? Agent.UNKNOWN : known.getIfPresent(userAgent);
    }

    /** Who it is; takes a while for a header that was not seen before. */
    public Agent of(@Nullable String userAgent) {
        return userAgent == null ? Agent.UNKNOWN : known.get(userAgent, this::read);
    }

    void stop(@Observes ShutdownEvent stopped) {
        newer.ifPresent(WatchedFile::close);
    }

    private Agent read(String userAgent) {
        return newer.flatMap(WatchedFile::content).orElse(included).read(userAgent);
    }
}
