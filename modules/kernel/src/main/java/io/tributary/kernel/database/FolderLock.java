package io.tributary.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder is ours alone. The operating system takes the lock from a JVM that dies, however it dies. */
final class FolderLock implements AutoCloseable {

    /** Within one JVM the file must not even be opened twice: to close the second one would give up the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** {@return empty if somebody else has it} */
    static Optional<FolderLock> on(Path folder) {
        Path file = folder.resolve("lock");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = locked(file);
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel.isOpen()) {
                channel.close();
                HELD.remove(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FolderLock> locked(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // held by this JVM, by a class loader before ours; closing would take it away
        }
        channel.close();
        return Optional.empty();
    }
}
