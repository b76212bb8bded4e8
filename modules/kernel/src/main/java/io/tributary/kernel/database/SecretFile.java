package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A file that holds one secret. It invents the secret when first asked, and only its owner can read it. */
record SecretFile(Path path) {

    private static final int BYTES = 32;

    String secret() {
        try {
            if (Files.notExists(path)) {
                write(invented());
            }
            String secret = Files.readString(path).strip();
            if (secret.isEmpty()) {
                throw new WrongConfiguration("%s is empty: bring it back from a backup".formatted(path));
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk before anything is protected with it, and never there by half. */
    private void write(String secret) throws IOException {
        Path unfinished = path.resolveSibling("%s.new".formatted(path.getFileName()));
        Files.deleteIfExists(unfinished);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var file = Files.newByteChannel(unfinished, options, forItsOwnerOnly())) {
            file.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] forItsOwnerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String invented() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
