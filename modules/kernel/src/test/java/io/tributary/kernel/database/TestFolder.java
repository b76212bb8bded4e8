package io.tributary.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** A folder that all users reach, as must be if root runs the tests where it may only become nobody. */
final class TestFolder implements TempDirFactory {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /** Outlives the tests: to unpack PostgreSQL takes longer than to start it. */
    static final Path BINARIES = TEMPORARY.resolve("tributary-binaries-%s".formatted(System.getProperty("user.name")));

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createDirectory(TEMPORARY.resolve("tributary-%s".formatted(UUID.randomUUID())));
    }
}
