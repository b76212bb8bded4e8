package io.tributary.postbacks;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses everybody may reach: global unicast, and nothing that leads inside or back. Pure. */
final class PublicAddresses {

    private static final List<Block> CLOSED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only this block is assigned to the public, and these parts of it are not. */
    private static final Block OPEN_6 = Block.of("2000::/3");

    private static final List<Block> CLOSED_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    /** A block of addresses of one family. */
    private record Block(InetAddress first, int prefix) {

        static Block of(String cidr) {
            var slash = cidr.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean holds(InetAddress address) {
            int ignored = 8 * address.getAddress().length - prefix;
            return number(address).shiftRight(ignored).equals(number(first).shiftRight(ignored));
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }
    }

    /** An IPv4 address in the dress of IPv6 is judged as what it is: Java takes the dress off. */
    static boolean include(InetAddress address) {
        if (address instanceof Inet4Address) {
            return CLOSED_4.stream().noneMatch(block -> block.holds(address));
        }
        return OPEN_6.holds(address) && CLOSED_6.stream().noneMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... cidrs) {
        return List.of(cidrs).stream().map(Block::of).toList();
    }
}
