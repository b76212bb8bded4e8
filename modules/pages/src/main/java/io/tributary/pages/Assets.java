package io.tributary.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/** Our own style sheets and scripts, addressed by name and content: browsers keep them until they change. */
@ApplicationScoped
class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    String address(String file) {
        return addresses.computeIfAbsent(file, Assets::withChecksum);
    }

    private static String withChecksum(String file) {
        var resource = "META-INF/resources/pages/" + file;
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no such asset: " + file);
            }
            var checksum = new CRC32C();
            checksum.update(in.readAllBytes());
            return "/pages/%s?v=%08x".formatted(file, checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
