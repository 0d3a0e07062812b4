package dev.blotter.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which a request's head or body takes too long or the body is too large, and one that is idle
 * too long. Nothing that is asked here needs a body of more than a mebibyte. Used by the connection's own thread only.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    static final long LARGEST_BODY = 1_048_576;

    private enum Phase {
        IDLE(Duration.ofSeconds(60)),
        HEAD(Duration.ofSeconds(10)),
        BODY(Duration.ofSeconds(20)),
        SERVED(Duration.ofDays(1));

        private final Duration longest;

        Phase(Duration longest) {
            this.longest = longest;
        }
    }

    private Phase phase = Phase.HEAD;
    private long since = System.nanoTime();
    private long body;
    private boolean refused;
    private boolean isAnswered;
    private @Nullable Future<?> clock;

    /** Stands before the codec, and sees that something of a request has come. */
    ChannelHandler arrivals() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                if (phase == Phase.IDLE) {
                    enter(Phase.HEAD);
                }
                context.fireChannelRead(bytes);
            }
        };
    }

    private void enter(Phase next) {
        phase = next;
        since = System.nanoTime();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        clock = context.executor().scheduleAtFixedRate(() -> look(context), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (clock != null) {
            clock.cancel(false);
        }
    }

    private void look(ChannelHandlerContext context) {
        if (System.nanoTime() - since > phase.longest.toNanos()) {
            ChannelFuture _ = context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && !refused) {
            enter(Phase.BODY);
            isAnswered = false;
            body = 0;
            refused = HttpUtil.getContentLength(request, 0L) > LARGEST_BODY;
            if (refused) {
                refuse(context);
            }
        }
        if (message instanceof HttpContent content && !refused) {
            body += content.content().readableBytes();
            refused = body > LARGEST_BODY;
            if (refused) {
                // Its head was handed on, and may have been answered.
                ChannelFuture _ = context.close();
            }
            if (content instanceof LastHttpContent) {
                enter(isAnswered ? Phase.IDLE : Phase.SERVED);
            }
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static void refuse(ChannelHandlerContext context) {
        DefaultFullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0).set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        ChannelFuture _ = context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !isInterim) {
            ChannelFuture _ = context.write(message, promise.unvoid().addListener(_ -> answered()));
        } else {
            ChannelFuture _ = context.write(message, promise);
        }
    }

    /** It may be answered before the last of it has come. */
    private void answered() {
        isAnswered = true;
        if (phase == Phase.SERVED) {
            enter(Phase.IDLE);
        }
    }
}
