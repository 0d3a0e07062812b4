package dev.blotter.http.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts a guard into each connection, and closes those that are too many. */
@Singleton
final class ConnectionGuards implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    /** More than engines and people open, and less than would take the memory that they need. */
    private static final int MOST = 8_192;

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new Listening());
        return registry;
    }

    private void guard(Channel connection) {
        if (open.incrementAndGet() > MOST) {
            ChannelFuture _ = connection.close();
        }
        ChannelFuture _ = connection.closeFuture().addListener(_ -> open.decrementAndGet());
        ChannelPipeline pipeline = connection.pipeline();
        if (pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) == null) {
            return;
        }
        ConnectionGuard guard = new ConnectionGuard();
        pipeline.addFirst("blotter-arrival", guard.arrivals());
        pipeline.addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "blotter-guard", guard);
    }

    /** Of a server that listens; it makes one for each connection. */
    private final class Listening implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connected(channel) : this;
        }
    }

    private final class Connected implements NettyServerCustomizer {

        private final Channel channel;

        Connected(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            guard(channel);
        }
    }
}
