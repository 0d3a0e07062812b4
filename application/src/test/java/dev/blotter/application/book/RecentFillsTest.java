package dev.blotter.application.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.execution.Fill;
import dev.blotter.domain.instrument.InstrumentId;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.order.Side;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import dev.blotter.domain.time.EventKey;
import dev.blotter.domain.time.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecentFillsTest {

    private static final Position FLAT =
            Position.flat(new PositionKey(new PortfolioId(new UUID(1, 1)), InstrumentId.parse("AAPL.XNAS")));
    private static final Quantity ONE = Quantity.of("1");
    private static final Comparator<BookedFill> CANONICAL = Comparator.comparing(BookedFill::at);

    @Property(tries = 100)
    void lateFillsEndWhereAFoldOfAllEnds(
            @ForAll long seed, @ForAll @IntRange(max = 2_000) int count, @ForAll @IntRange(max = 900) int lateness) {
        Random random = new Random(seed);
        List<BookedFill> all = new ArrayList<>();
        RecentFills recent = new RecentFills(FLAT);
        while (all.size() < count) {
            List<BookedFill> batch = batch(random, all.size(), lateness);
            all.addAll(batch);
            assertThat(recent.add(batch, ONE)).isEqualTo(recent.position());
        }
        assertThat(recent.position()).isEqualTo(fold(all));
        assertThat(recent.size()).isEqualTo(all.size());
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        RecentFills recent = new RecentFills(FLAT);
        List<BookedFill> all = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            all.add(fill(new Random(i), i, i));
        }
        recent.add(all, ONE);

        assertThat(recent.position()).isEqualTo(fold(all));
        assertThat(recent.size()).isBetween(32_000, 33_000);
        assertThat(recent.reaches(all.get(39_000).at())).isTrue();
        assertThat(recent.reaches(all.get(100).at())).isFalse();
    }

    private static List<BookedFill> batch(Random random, int from, int lateness) {
        List<BookedFill> batch = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(40); i++) {
            batch.add(fill(random, from + i, Math.max(0, from + i - random.nextInt(lateness + 1))));
        }
        batch.sort(CANONICAL);
        return batch;
    }

    private static BookedFill fill(Random random, int number, long time) {
        Fill fill = Fill.of("" + (1 + random.nextInt(9)), "9." + random.nextInt(100));
        EventKey at = new EventKey(new Timestamp(time), 0, "%08d".formatted(number));
        return new BookedFill(at, random.nextBoolean() ? Side.BUY : Side.SELL, fill);
    }

    private static Position fold(List<BookedFill> fills) {
        return Position.fold(FLAT.key(), ONE, fills.stream().sorted(CANONICAL).toList());
    }
}
