package io.tributary.kernel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, which come as an archive on the classpath and are unpacked once. */
record PostgresBinaries(Path home) {

    static final boolean ON_WINDOWS = os().startsWith("windows");

    private static final Pattern VERSION = Pattern.compile("-(\\d+(\\.\\d+)+)\\.jar!");

    static PostgresBinaries unpackedIn(Path cache) {
        String platform = platform();
        URL archive = PostgresBinaries.class.getClassLoader().getResource("postgres-%s.txz".formatted(platform));
        if (archive == null) {
            throw new WrongConfiguration(
                    "There is no embedded PostgreSQL for %s: set QUARKUS_DATASOURCE_JDBC_URL to a server of your own"
                            .formatted(platform));
        }
        Path home = cache.toAbsolutePath().resolve("bin-%s-%s".formatted(version(archive), platform));
        try {
            if (!Files.isDirectory(home)) {
                unpackWhole(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpackWhole(URL archive, Path home) throws IOException {
        Path unfinished = home.resolveSibling("%s.%s".formatted(home.getFileName(), UUID.randomUUID()));
        try (var entries =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, unfinished);
            }
        }
        try {
            Files.move(unfinished, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) { // else somebody else was faster, and theirs is as good
                throw e;
            }
            PostgresFolder.delete(unfinished);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("%s leads out of its archive".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
                throw new IOException("%s cannot be made executable".formatted(file));
            }
        }
    }

    /** The archive does not know its version, but the jar around it is named after it. */
    private static String version(URL archive) {
        var jar = VERSION.matcher(archive.toString());
        try {
            return jar.find()
                    ? jar.group(1)
                    : "of-%d-bytes".formatted(archive.openConnection().getContentLengthLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String platform() {
        String system = ON_WINDOWS ? "windows" : os().startsWith("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        String library = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "%s-%s%s".formatted(system, processor, library);
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
