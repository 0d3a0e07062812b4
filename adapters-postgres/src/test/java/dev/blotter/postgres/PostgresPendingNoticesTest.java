package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.jdbc.cache.CacheKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresPendingNoticesTest {

    private final PostgresPendingNotices pending = new PostgresPendingNotices(new PostgresNoticeText("me"));

    @Test
    void eachKeyIsToldOnce() throws InterruptedException {
        pending.add(CacheKind.ORDERS, List.of("a", "b"));
        pending.add(CacheKind.ORDERS, List.of("b", "c"));
        pending.add(CacheKind.INSTRUMENTS, List.of("b"));
        assertThat(pending.take()).containsExactlyInAnyOrder("me\nORDERS\na\nb\nc", "me\nINSTRUMENTS\nb");
    }

    @Test
    void ofTooManyKeysOnlyTheKindIsTold() throws InterruptedException {
        List<String> keys = IntStream.range(0, PostgresPendingNotices.MOST_KEYS)
                .mapToObj(Integer::toString)
                .toList();
        pending.add(CacheKind.ORDERS, keys);
        pending.add(CacheKind.TRADES, keys);
        pending.add(CacheKind.ORDERS, List.of("one more"));
        pending.add(CacheKind.ORDERS, List.of("and another"));
        List<String> notices = pending.take();
        assertThat(notices).filteredOn(notice -> notice.contains("ORDERS")).containsExactly("me\nORDERS");
        assertThat(notices).filteredOn(notice -> notice.contains("TRADES")).hasSizeGreaterThan(1);
    }

    @Test
    void whenItIsNotKnownWhatWasToldEverythingIs() throws InterruptedException {
        pending.add(CacheKind.ORDERS, List.of("a"));
        pending.addEverything();
        assertThat(pending.take())
                .containsExactlyInAnyOrder("me\nINSTRUMENTS", "me\nPORTFOLIOS", "me\nORDERS", "me\nTRADES");
    }

    @Test
    void whatWaitsIsStillTakenOnceItIsClosedAndThenNothing() throws InterruptedException {
        pending.add(CacheKind.ORDERS, List.of("a"));
        pending.close();
        assertThat(pending.take()).containsExactly("me\nORDERS\na");
        assertThat(pending.take()).isEmpty();
    }
}
