package io.tributary.tracking.guard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an integration demands of those who come with its key.
 *
 * @param signed whether servers have to sign
 * @param browserOnly whether the key opens the ways for browsers only, because it stands in web pages
 * @param testing whether all that it reports is a test
 * @param addresses where its servers are; empty: anywhere
 * @param perMinute how many requests it may make; null: as many as the installation lets every integration make
 */
public record Protection(
        boolean signed,
        boolean browserOnly,
        boolean testing,
        AddressList addresses,
        @Nullable Integer perMinute,
        List<SigningSecret> secrets) {

    static final Protection NONE = new Protection(false, false, false, AddressList.of(List.of()), null, List.of());

    /**
     * Lets the request in, or says why not. One that was let in for its signature has to be the first with it.
     *
     * @return what tells its signature from every other one; empty where none was asked for
     */
    Optional<byte[]> check(Knock knock, Instant now) throws Denied {
        if (knock.fromBrowser()) {
            if (signed || !addresses.isEmpty()) {
                throw new Denied("browser_refused");
            }
            return Optional.empty();
        }
        if (browserOnly) {
            throw new Denied("server_refused");
        }
        if (!addresses.isEmpty() && !addresses.contains(knock.address())) {
            throw new Denied("wrong_address");
        }
        return signed ? Optional.of(Signature.of(knock).verified(secrets, now)) : Optional.empty();
    }
}
