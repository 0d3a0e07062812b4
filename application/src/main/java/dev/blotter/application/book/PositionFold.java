package dev.blotter.application.book;

import static java.util.stream.Collectors.groupingBy;

import dev.blotter.domain.execution.BookedFill;
import dev.blotter.domain.execution.EffectiveFills;
import dev.blotter.domain.execution.Execution;
import dev.blotter.domain.money.Quantity;
import dev.blotter.domain.position.Position;
import dev.blotter.domain.position.PositionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings positions up to date; a bust or a correction has the position folded again, and so has an execution that comes
 * later than what the lane remembers.
 */
final class PositionFold {

    private final WorkingSet set;
    private final History history;
    private final LaneMemory memory;

    PositionFold(WorkingSet set, History history, LaneMemory memory) {
        this.set = set;
        this.history = history;
        this.memory = memory;
    }

    void run() {
        List<PositionKey> again = new ArrayList<>();
        set.freshFills.forEach((key, executions) -> {
            Position before = set.positions.before(key).orElseGet(() -> Position.flat(key));
            if (executions.stream().anyMatch(this::isAmended)) {
                again.add(key);
                return;
            }
            List<BookedFill> fills = EffectiveFills.of(executions);
            RecentFills recent = memory.of(before);
            if (recent.reaches(fills.getFirst().at())) {
                set.positions.put(key, recent.add(fills, multiplier(key)));
            } else {
                again.add(key);
            }
        });
        if (!again.isEmpty()) {
            foldAgain(again);
        }
    }

    private boolean isAmended(Execution execution) {
        return set.trades.find(execution.order()).orElseThrow().fills().amended();
    }

    private void foldAgain(List<PositionKey> keys) {
        Map<PositionKey, List<Execution>> stored = history.ofPositions(keys).stream()
                .collect(groupingBy(execution -> new PositionKey(
                        execution.key().portfolio(), execution.key().instrument())));
        for (PositionKey key : keys) {
            List<Execution> all = new ArrayList<>(stored.getOrDefault(key, List.of()));
            all.addAll(set.freshFills.get(key));
            RecentFills recent = new RecentFills(Position.flat(key));
            set.positions.put(key, recent.add(EffectiveFills.of(all), multiplier(key)));
            memory.put(key, recent);
        }
    }

    private Quantity multiplier(PositionKey key) {
        return set.instruments.find(key.instrument()).orElseThrow().multiplier();
    }
}
