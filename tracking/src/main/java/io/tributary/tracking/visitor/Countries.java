package io.tributary.tracking.visitor;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The countries of addresses, by a database in MaxMind's format that the operator puts in place; without one every
 * country is unknown. The file is held in memory, so that it may be replaced in any way while it is in use.
 */
@ApplicationScoped
public class Countries {

    private static final Logger LOG = Logger.getLogger(Countries.class);

    private final Optional<WatchedFile<Reader>> database;

    Countries(@ConfigProperty(name = "tributary.geo-database") Optional<Path> file) {
        database = file.map(path -> new WatchedFile<>("geo-database", path, Countries::open));
    }

    /** Whether there is a database at all. */
    public boolean known() {
        return database.flatMap(WatchedFile::content).isPresent();
    }

    /**
     * The country where the address is in use, or else registered: ISO 3166 alpha-2, in upper case. Never slow.
     *
     * @param address IPv4 or IPv6, as digits
     */
    public @Nullable String of(@Nullable String address) {
        var reader = database.flatMap(WatchedFile::content);
        if (address == null || reader.isEmpty()) {
            return null;
        }
        try {
            var found = reader.get().get(InetAddress.ofLiteral(address), Map.class);
            return found == null
                    ? null
                    : Stream.of("country", "registered_country")
                            .map(found::get)
                            .map(Countries::code)
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(null);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.debugf("no country: %s", unreadable.getMessage());
            return null;
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        database.ifPresent(WatchedFile::close);
    }

    private static Optional<String> code(@Nullable Object country) {
        return country instanceof Map<?, ?> named && named.get("iso_code") instanceof String code
                ? Optional.of(code)
                : Optional.empty();
    }

    private static Reader open(Path file) throws IOException {
        return new Reader(new ByteArrayInputStream(Files.readAllBytes(file)), new CHMCache());
    }
}
