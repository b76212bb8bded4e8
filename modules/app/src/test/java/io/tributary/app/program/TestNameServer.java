package io.tributary.app.program;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DatagramDnsQueryDecoder;
import io.netty.handler.codec.dns.DatagramDnsResponse;
import io.netty.handler.codec.dns.DatagramDnsResponseEncoder;
import io.netty.handler.codec.dns.DefaultDnsRawRecord;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The name server of the tests: it knows the TXT records that they publish, and nothing else. */
public class TestNameServer implements QuarkusTestResourceLifecycleManager {

    /** By name; shared with the tests through the system's properties, since they run in a class loader of their own. */
    private static final String PREFIX = "test.txt.";

    private final NioEventLoopGroup threads = new NioEventLoopGroup(1);

    /** Publishes a TXT record. */
    static void publish(String name, String text) {
        System.setProperty(PREFIX + name, text);
    }

    @Override
    public Map<String, String> start() {
        var channel = new Bootstrap()
                .group(threads)
                .channel(NioDatagramChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new DatagramDnsQueryDecoder(), new DatagramDnsResponseEncoder(), new Answers());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
        int port = ((InetSocketAddress) channel.localAddress()).getPort();
        return Map.of("tributary.domains.name-server", "127.0.0.1:" + port);
    }

    @Override
    public void stop() {
        threads.shutdownGracefully();
    }

    private static final class Answers extends SimpleChannelInboundHandler<DatagramDnsQuery> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramDnsQuery query) {
            var question = query.<DnsQuestion>recordAt(DnsSection.QUESTION);
            var answer = new DatagramDnsResponse(query.recipient(), query.sender(), query.id());
            answer.addRecord(DnsSection.QUESTION, question);
            var name = question.name().replaceAll("\\.$", "");
            var text = System.getProperty(PREFIX + name);
            if (text == null) {
                answer.setCode(DnsResponseCode.NXDOMAIN);
            } else {
                var bytes = text.getBytes(StandardCharsets.US_ASCII);
                var data = Unpooled.buffer().writeByte(bytes.length).writeBytes(bytes);
                answer.addRecord(
                        DnsSection.ANSWER, new DefaultDnsRawRecord(question.name(), DnsRecordType.TXT, 60, data));
            }
            context.writeAndFlush(answer);
        }
    }
}
