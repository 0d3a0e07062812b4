package dev.blotter.imports.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.application.commit.CommitSettings;
import dev.blotter.application.commit.GroupCommit;
import dev.blotter.contract.memory.InMemoryStore;
import dev.blotter.domain.portfolio.CashBalance;
import dev.blotter.domain.portfolio.PortfolioFetch;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.portfolio.PortfolioView;
import dev.blotter.imports.TestFiles;
import dev.blotter.imports.flow.BookedSide;
import dev.blotter.imports.flow.FlowFile;
import dev.blotter.imports.flow.FlowFormat;
import dev.blotter.imports.flow.FlowOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The replay, the shared commit and the book together; the queue is short, so that it is often too busy. */
class SharedCommitReplayTest {

    private static final CommitSettings CROWDED = new CommitSettings(2, 24, 16, Duration.ofSeconds(30));
    private static final OptionalLong IN_ORDER = OptionalLong.empty();

    private static final FlowOptions OPTIONS = new FlowOptions(
            Optional.of("AAPL"),
            Optional.of(LocalDate.of(2012, 6, 21)),
            Optional.empty(),
            BookedSide.BUY,
            Optional.empty());

    @TempDir
    private Path folder;

    private record Shown(String amount, List<String> positions) {}

    private static ReplayReport replay(Path file, InMemoryStore store, OptionalLong seed) throws InterruptedException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        try (GroupCommit commit = new GroupCommit(store.writes(), CROWDED, clock);
                FlowFile flow = FlowFile.open(file, FlowFormat.LOBSTER, OPTIONS)) {
            return new Replay(commit::submit, new ReplaySettings(64, seed, rowsDone -> {})).run(flow);
        }
    }

    private static Shown shown(InMemoryStore store, PortfolioId portfolio) {
        PortfolioView view = store.finders()
                .portfolios()
                .fetch(portfolio, PortfolioFetch.WITH_POSITIONS, 1)
                .orElseThrow();
        CashBalance cash = view.cash().getFirst();
        List<String> positions = view.positions().stream()
                .map(position -> position.key().instrument() + " " + position.quantity())
                .toList();
        return new Shown(cash.amount() + " " + cash.key().currency(), positions);
    }

    private static void assertSame(ReplayReport report, ReplayReport expected) {
        assertThat(report)
                .usingRecursiveComparison()
                .ignoringFields("elapsedNanos", "duplicates")
                .isEqualTo(expected);
    }

    /** Rows of orders of which every second one is never submitted. */
    private static String[] generated(long seed, int rows) {
        Random random = new Random(seed);
        Set<Integer> submitted = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int order = random.nextInt(1, rows / 5);
            boolean submit = order % 2 == 0 && submitted.add(order);
            int type = submit ? 1 : random.nextInt(2, 6);
            int direction = order % 3 == 0 ? 1 : -1;
            int size = random.nextInt(1, 100);
            int price = random.nextInt(-5, 6_000_000);
            lines.add(
                    "%d.%09d,%d,%d,%d,%d,%d".formatted(34200 + row / 3, row / 2, type, order, size, price, direction));
        }
        return lines.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWayToSendAFileEndsInTheSameBook(long seed) throws InterruptedException {
        Path file = TestFiles.write(folder, "rows.csv", generated(seed, 600));
        NaiveBook naive = new NaiveBook();
        ReplayReport expected;
        try (FlowFile flow = FlowFile.open(file, FlowFormat.LOBSTER, OPTIONS)) {
            expected = new Replay(naive::submit, ReplaySettings.USUAL).run(flow);
        }
        Shown book = new Shown(
                naive.cash.stripTrailingZeros().toPlainString() + " USD",
                List.of("AAPL.XNAS " + naive.position.stripTrailingZeros().toPlainString()));

        for (OptionalLong order : new OptionalLong[] {IN_ORDER, OptionalLong.of(seed), OptionalLong.of(-seed)}) {
            InMemoryStore store = new InMemoryStore();
            ReplayReport first = replay(file, store, order);
            assertSame(first, expected);
            assertThat(first.duplicates()).isZero();
            assertThat(shown(store, first.portfolio())).isEqualTo(book);

            ReplayReport second = replay(file, store, IN_ORDER);
            assertSame(second, expected);
            assertThat(second.duplicates()).isEqualTo(second.rows() - second.refused());
            assertThat(shown(store, first.portfolio())).isEqualTo(book);
        }
    }

    @Test
    void theFirstRowsOfARealDay() throws InterruptedException {
        Path file = TestFiles.real("lobster/AAPL_first_message_10.csv");

        for (OptionalLong order : new OptionalLong[] {IN_ORDER, OptionalLong.of(7)}) {
            InMemoryStore store = new InMemoryStore();
            ReplayReport report = replay(file, store, order);

            assertThat(report.executions()).isEqualTo(159);
            assertThat(report.adopted()).isEqualTo(65);
            assertThat(report.refused()).isEqualTo(5);
            assertThat(shown(store, report.portfolio()))
                    .isEqualTo(new Shown("1153912.24 USD", List.of("AAPL.XNAS -1970")));
        }
    }
}
