package io.tributary.tracking.click;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where clicks wait, on disk, while PostgreSQL is away: one file for each batch, complete or not there, so that visitors
 * are sent on and nothing is lost. A batch that was written and whose file was not yet deleted is written again without
 * effect.
 */
@ApplicationScoped
class ClickSpool {

    private static final Logger LOG = Logger.getLogger(ClickSpool.class);
    private static final String SUFFIX = ".clicks";

    private final Path folder;
    private final ObjectMapper json;
    private final AgroalDataSource ingest;
    private @Nullable Pulse pulse;

    ClickSpool(
            @ConfigProperty(name = "tributary.data", defaultValue = "data") Path data,
            ObjectMapper json,
            @DataSource("ingest") AgroalDataSource ingest) {
        this.folder = data.resolve("spool");
        this.json = json;
        this.ingest = ingest;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("click-spool", Duration.ofSeconds(2), this::drain);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    /** Keeps the clicks; durable on return. */
    void keep(List<NewClick> clicks) {
        var partial = folder.resolve(Ids.next() + ".partial");
        try {
            Files.createDirectories(folder);
            var lines = new ByteArrayOutputStream();
            for (var click : clicks) {
                lines.writeBytes(json.writeValueAsBytes(click));
                lines.write('\n');
            }
            try (var file = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(lines.toByteArray());
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            var whole = partial.resolveSibling(partial.getFileName().toString().replace(".partial", SUFFIX));
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clicks could not be kept", e);
        }
    }

    /** Writes what waits, oldest first, until PostgreSQL is away again. */
    void drain() {
        try {
            for (var file : waiting()) {
                write(file);
                Files.delete(file);
                LOG.infof("clicks of %s are stored", file.getFileName());
            }
        } catch (SQLException away) {
            LOG.debugf("the spool waits: %s", away.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the spool cannot be read", e);
        }
    }

    private List<Path> waiting() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private void write(Path file) throws IOException, SQLException {
        var clicks = new ArrayList<NewClick>();
        for (var line : Files.readAllLines(file)) {
            clicks.add(json.readValue(line, NewClick.class));
        }
        try (var connection = ingest.getConnection()) {
            ClickTable.insert(connection, clicks);
        }
    }
}
