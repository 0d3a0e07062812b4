package dev.blotter.postgres;

import dev.blotter.jdbc.cache.CacheDrops;
import dev.blotter.jdbc.cache.CacheKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a notice says, in lines: who sent it, the kind, and its keys; none of them for the whole kind.
 *
 * @param sender one process
 */
record PostgresNoticeText(String sender) {

    /** PostgreSQL takes less than 8,000 bytes. */
    static final int MOST_BYTES = 7_500;

    /** As many notices as the keys take. */
    List<String> ofKeys(CacheKind kind, Collection<String> keys) {
        List<String> notices = new ArrayList<>();
        StringBuilder notice = new StringBuilder(ofKind(kind));
        int empty = bytes(notice.toString());
        int size = empty;
        for (String key : keys) {
            int more = bytes(key) + 1;
            if (size + more > MOST_BYTES && size > empty) {
                notices.add(notice.toString());
                notice.setLength(0);
                notice.append(ofKind(kind));
                size = empty;
            }
            notice.append('\n').append(key);
            size += more;
        }
        notices.add(notice.toString());
        return notices;
    }

    String ofKind(CacheKind kind) {
        return sender + "\n" + kind;
    }

    /** Does what somebody else's notice says; what it says of a kind that is not known here concerns others. */
    void follow(String notice, CacheDrops drops) {
        List<String> lines = Arrays.asList(notice.split("\n", -1));
        if (lines.size() < 2 || lines.getFirst().equals(sender)) {
            return;
        }
        List<String> keys = lines.subList(2, lines.size());
        Stream.of(CacheKind.values())
                .filter(kind -> kind.name().equals(lines.get(1)))
                .forEach(kind -> drop(drops, kind, keys));
    }

    private static void drop(CacheDrops drops, CacheKind kind, List<String> keys) {
        if (keys.isEmpty()) {
            drops.dropAll(kind);
        } else {
            drops.drop(kind, keys);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
