package dev.blotter.postgres;

import dev.blotter.jdbc.cache.CacheDrops;
import dev.blotter.jdbc.cache.CacheKind;
import dev.blotter.jdbc.cache.CacheNotices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells other instances on the same database what has changed, with NOTIFY, and hears it from them, with LISTEN.
 *
 * <p>Notices are sent after the commit and apart from it: PostgreSQL lets transactions that notify commit one by one
 * only. They need two connections beside the pool's, and both to the server itself: through a pooler that hands
 * connections around nothing is heard.
 */
public final class PostgresNotices implements CacheNotices {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final DataSource connections;
    private final PostgresNoticeText text =
            new PostgresNoticeText(UUID.randomUUID().toString());
    private final PostgresPendingNotices pending = new PostgresPendingNotices(text);
    private final PostgresNoticeSender sender;
    private final List<Thread> threads = new ArrayList<>();
    private Optional<PostgresNoticeListener> listener = Optional.empty();

    /** @param connections to the database's primary, outside of any pool */
    public PostgresNotices(DataSource connections) {
        this.connections = connections;
        this.sender = new PostgresNoticeSender(connections, pending);
        start("blotter-cache-sender", sender);
    }

    /** Notices among the instances on one database. */
    public static PostgresNotices of(PostgresConfig config) {
        return new PostgresNotices(new PostgresConnections(config).source());
    }

    @Override
    public void publish(CacheKind kind, Collection<String> keys) {
        pending.add(kind, keys);
    }

    @Override
    public synchronized void subscribe(CacheDrops drops) {
        PostgresNoticeListener listening = new PostgresNoticeListener(connections, text, drops);
        listener = Optional.of(listening);
        start("blotter-cache-listener", listening);
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(work));
    }

    @Override
    public synchronized void close() {
        listener.ifPresent(PostgresNoticeListener::close);
        sender.close();
        try {
            for (Thread thread : threads) {
                thread.join(MOMENT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
