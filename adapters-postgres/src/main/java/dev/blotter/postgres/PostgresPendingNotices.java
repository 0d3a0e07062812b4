package dev.blotter.postgres;

import dev.blotter.jdbc.cache.CacheKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits to be told: each key once, and of a kind with too many keys the kind alone. */
final class PostgresPendingNotices {

    static final int MOST_KEYS = 2_000;

    private final PostgresNoticeText text;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<CacheKind, Set<String>> keys = new EnumMap<>(CacheKind.class);
    private final Set<CacheKind> whole = new LinkedHashSet<>();
    private boolean closed;

    PostgresPendingNotices(PostgresNoticeText text) {
        this.text = text;
    }

    void add(CacheKind kind, Collection<String> more) {
        lock.lock();
        try {
            if (!whole.contains(kind)) {
                Set<String> of = keys.computeIfAbsent(kind, k -> new LinkedHashSet<>());
                of.addAll(more);
                if (of.size() > MOST_KEYS) {
                    addAll(kind);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Everything, for it is not known what others were not told. */
    void addEverything() {
        lock.lock();
        try {
            for (CacheKind kind : CacheKind.values()) {
                addAll(kind);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void addAll(CacheKind kind) {
        keys.remove(kind);
        whole.add(kind);
    }

    /** Takes all that waits, as soon as something does; empty once closed and nothing waits. */
    List<String> take() throws InterruptedException {
        lock.lock();
        try {
            while (keys.isEmpty() && whole.isEmpty() && !closed) {
                changed.await();
            }
            List<String> notices = new ArrayList<>();
            whole.forEach(kind -> notices.add(text.ofKind(kind)));
            keys.forEach((kind, of) -> notices.addAll(text.ofKeys(kind, of)));
            whole.clear();
            keys.clear();
            return notices;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
