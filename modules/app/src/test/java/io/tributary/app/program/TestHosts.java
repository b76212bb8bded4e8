package io.tributary.app.program;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Lets hosts under web.test be found on this machine; all others as ever. */
public class TestHosts extends InetAddressResolverProvider {

    private static final String OURS = ".web.test";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var ever = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.endsWith(OURS)
                        ? Stream.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                        : ever.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return ever.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "hosts of the tests";
    }
}
