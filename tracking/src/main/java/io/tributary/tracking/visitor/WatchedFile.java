package io.tributary.tracking.visitor;

import io.tributary.kernel.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A data file that the operator puts in place and may replace while we run. A file that cannot be read is reported, and
 * what the one before it said goes on being used.
 */
final class WatchedFile<T> implements AutoCloseable {

    interface Loader<T> {
        T load(Path file) throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(WatchedFile.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Path file;
    private final Loader<T> loader;
    private final Pulse pulse;
    private volatile @Nullable T content;
    private @Nullable FileTime seen;

    /** Reads the file, if it is there, and looks after it from now on. */
    WatchedFile(String name, Path file, Loader<T> loader) {
        this.file = file;
        this.loader = loader;
        look();
        pulse = Pulse.start(name, INTERVAL, this::look);
    }

    /** What the file says; empty as long as there was none. */
    Optional<T> content() {
        return Optional.ofNullable(content);
    }

    @Override
    public void close() {
        pulse.close();
    }

    synchronized void look() {
        try {
            if (!Files.isRegularFile(file)) {
                return;
            }
            var modified = Files.getLastModifiedTime(file);
            if (!modified.equals(seen)) {
                seen = modified;
                content = loader.load(file);
                LOG.infof("%s was read", file);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.errorf(
                    "%s cannot be read, what was known before goes on being used: %s", file, unreadable.getMessage());
        }
    }
}
