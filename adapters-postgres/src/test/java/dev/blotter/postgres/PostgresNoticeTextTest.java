package dev.blotter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.jdbc.cache.CacheDrops;
import dev.blotter.jdbc.cache.CacheKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresNoticeTextTest {

    private final PostgresNoticeText mine = new PostgresNoticeText("me");
    private final PostgresNoticeText others = new PostgresNoticeText("other");
    private final List<String> dropped = new ArrayList<>();
    private final CacheDrops drops = new CacheDrops() {
        @Override
        public void drop(CacheKind kind, Collection<String> keys) {
            keys.forEach(key -> dropped.add(kind + " " + key));
        }

        @Override
        public void dropAll(CacheKind kind) {
            dropped.add(kind + " all");
        }
    };

    @Test
    void whatOthersSayIsDone() {
        others.ofKeys(CacheKind.ORDERS, List.of("a", "b")).forEach(notice -> mine.follow(notice, drops));
        mine.follow(others.ofKind(CacheKind.TRADES), drops);
        assertThat(dropped).containsExactly("ORDERS a", "ORDERS b", "TRADES all");
    }

    @Test
    void onesOwnNoticesArePassedOver() {
        mine.follow(mine.ofKind(CacheKind.TRADES), drops);
        mine.ofKeys(CacheKind.ORDERS, List.of("a")).forEach(notice -> mine.follow(notice, drops));
        assertThat(dropped).isEmpty();
    }

    @Test
    void manyKeysTakeSeveralNoticesEachSmallEnoughToBeSent() {
        List<String> keys = IntStream.range(0, 1_000)
                .mapToObj(n -> "€".repeat(n % 96 + 1) + n)
                .toList();
        List<String> notices = others.ofKeys(CacheKind.INSTRUMENTS, keys);
        assertThat(notices)
                .hasSizeGreaterThan(10)
                .allSatisfy(notice ->
                        assertThat(notice.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000));
        notices.forEach(notice -> mine.follow(notice, drops));
        assertThat(dropped)
                .isEqualTo(keys.stream().map(key -> "INSTRUMENTS " + key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other", "\n", "other\n", "other\norders\nkey", "other\nQUOTES\nkey", "\n\n\n"})
    void whatIsNoNoticeIsPassedOver(String notice) {
        mine.follow(notice, drops);
        assertThat(dropped).isEmpty();
    }
}
