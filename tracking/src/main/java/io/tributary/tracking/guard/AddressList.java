package io.tributary.tracking.guard;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import io.tributary.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses and networks (CIDR) of IPv4 and IPv6 that may report; an empty list lets everybody. */
public final class AddressList {

    private static final int MOST = 100;

    /** Only what is written everywhere: no wildcards, no octal or hexadecimal numbers, no names, no zones. */
    private static final IPAddressStringParameters PLAIN = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> networks;

    private AddressList(List<IPAddress> networks) {
        this.networks = networks;
    }

    /**
     * Reads addresses such as {@code 203.0.113.7} and networks such as {@code 2001:db8::/32}.
     *
     * @throws Refusal bad_address, too_many (422, field addresses)
     */
    public static AddressList of(List<String> texts) {
        if (texts.size() > MOST) {
            throw Refusal.invalid("too_many", "addresses", "There may be up to " + MOST + " addresses or networks.");
        }
        return new AddressList(texts.stream()
                .map(text -> read(text.strip())
                        .orElseThrow(() -> Refusal.invalid(
                                "bad_address",
                                "addresses",
                                "An address is written as 203.0.113.7, a network as 203.0.113.0/24 or 2001:db8::/32.")))
                .map(IPAddress::toPrefixBlock)
                .toList());
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether somebody at this address is on the list; nobody is, of whom no address is known. */
    public boolean contains(@Nullable String address) {
        return address != null
                && read(address)
                        .filter(found -> networks.stream().anyMatch(network -> network.contains(found)))
                        .isPresent();
    }

    /** The list in one form, as it is stored and shown. */
    public List<String> texts() {
        return networks.stream().map(IPAddress::toCanonicalString).toList();
    }

    /** An IPv4 address is the same whether or not it comes in the dress of IPv6. */
    private static Optional<IPAddress> read(String text) {
        try {
            var address = new IPAddressString(text, PLAIN).toAddress();
            return Optional.of(
                    address.isIPv6() && address.toIPv6().isIPv4Mapped()
                            ? address.toIPv6().getEmbeddedIPv4Address()
                            : address);
        } catch (AddressStringException | IncompatibleAddressException unreadable) {
            return Optional.empty();
        }
    }
}
