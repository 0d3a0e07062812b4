package dev.blotter.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chances are those of the tables that Mann and Whitney printed, and of counting by hand. */
class RankTestTest {

    private static final double EXACT = 1e-12;

    @Test
    void threeThatAllLieBelowAreOneCaseInTwenty() {
        assertThat(chance("1 2 3", "4 5 6")).isCloseTo(1.0 / 20, within(EXACT));
        assertThat(chance("1 2 4", "3 5 6")).isCloseTo(2.0 / 20, within(EXACT));
        assertThat(chance("4 5 6", "1 2 3")).isCloseTo(1, within(EXACT));
    }

    @Test
    void unequalNumbersOfRoundsAreCounted() {
        assertThat(chance("1 2", "3 4 5")).isCloseTo(1.0 / 10, within(EXACT));
        assertThat(chance("2", "1 3 4")).isCloseTo(2.0 / 4, within(EXACT));
    }

    @Test
    void whatIsEqualSpeaksForNoDifference() {
        assertThat(chance("1 1 1", "1 1 1")).isCloseTo(1, within(EXACT));
        assertThat(chance("1 2 3", "3 4 5")).isGreaterThan(1.0 / 20 + EXACT);
    }

    @Test
    void mostRoundsAreStillQuick() {
        List<Double> low =
                IntStream.range(0, RankTest.MOST).mapToObj(i -> (double) i).toList();
        List<Double> high = low.stream().map(value -> value + 1000).toList();
        assertThat(RankTest.chance(low, high)).isBetween(0.0, 1e-20);
        assertThat(RankTest.chance(low, low)).isGreaterThan(0.4);
    }

    @Test
    void memoryIsNamedAsItIsSold() {
        long gib = 1L << 30;
        assertThat(MemorySize.of(23 * gib + 12345)).isEqualTo("24 GB");
        assertThat(MemorySize.of(16 * gib)).isEqualTo("16 GB");
        assertThat(MemorySize.of(gib / 2)).isEqualTo("1 GB");
        assertThat(MemorySize.of(62 * gib)).isEqualTo("64 GB");
        assertThat(MemorySize.of(2 * gib + 1)).isEqualTo("3 GB");
    }

    private static double chance(String lower, String higher) {
        return RankTest.chance(numbers(lower), numbers(higher));
    }

    private static List<Double> numbers(String text) {
        return List.of(text.split(" ", -1)).stream().map(Double::parseDouble).toList();
    }
}
