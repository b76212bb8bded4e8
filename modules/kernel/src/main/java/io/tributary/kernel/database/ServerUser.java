package io.tributary.kernel.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who runs PostgreSQL. It refuses to run as root, so for root somebody without rights stands in. */
enum ServerUser {
    OURSELVES(-1),

    /** Root in a namespace that knows no root: no name and no rights, but the files stay those of root. */
    NAMELESS(0),

    /** Where namespaces are forbidden, as in most containers. The files have to be given away. */
    NOBODY(65534);

    private final int owner;

    ServerUser(int owner) {
        this.owner = owner;
    }

    static ServerUser choose() {
        if (PostgresBinaries.ON_WINDOWS || new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        for (ServerUser standIn : List.of(NAMELESS, NOBODY)) {
            if (standIn.can("true")) {
                return standIn;
            }
        }
        throw new WrongConfiguration(
                "The embedded PostgreSQL does not run as root, and neither unshare nor setpriv works"
                        + " here: start Tributary as a plain user, or set QUARKUS_DATASOURCE_JDBC_URL");
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix());
        command.addAll(words);
        return command;
    }

    private List<String> prefix() {
        return switch (this) {
            case OURSELVES -> List.of();
            case NAMELESS -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        };
    }

    /** Makes a folder, with all that is in it, that of the user who will run the server. */
    void own(Path folder) {
        if (this == OURSELVES) {
            return;
        }
        // The deepest first: a folder that is theirs is theirs to the last file, even if we were killed half-way.
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!can("test", "-w", folder.toString())) {
            throw new WrongConfiguration(
                    "The embedded PostgreSQL does not run as root, and an unprivileged user does not"
                            + " reach %s: start Tributary as a plain user, or set TRIBUTARY_DATA to a folder that all can reach"
                                    .formatted(folder));
        }
    }

    boolean owns(Path file) {
        return this == OURSELVES || ownerOf(file) == owner;
    }

    private void take(Path file) {
        try {
            if (ownerOf(file) != owner) {
                Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ownerOf(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean can(String... words) {
        try {
            return Program.succeeds(command(List.of(words)), Redirect.DISCARD);
        } catch (UncheckedIOException e) {
            return false; // there is no such program
        }
    }
}
